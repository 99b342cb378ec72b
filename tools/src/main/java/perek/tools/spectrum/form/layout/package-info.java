/// Layouts of FITS files as data: `layouts.tsv` says by what each is recognised and where it holds
/// wavelengths, flux, error, flags and blaze, from the public documentation of the instruments:
/// HPF, ESPRESSO DRS, SDSS, LAMOST, EPRV standard 2026.02, IGRINS, CARMENES, NEID, KPF, APERO,
/// DESI, APOGEE, CERES, CADC, BeSS, ESO.
@NullMarked
package perek.tools.spectrum.form.layout;

import org.jspecify.annotations.NullMarked;
