/// Light curves: read from Kepler's and TESS's tables (Kepler Archive Manual KDMC-10008-006; TESS
/// Science Data Products Description EXP-TESS-ARC-ICD-0014), time series as VOTables, and text.
/// Fluxes are over their median here; magnitudes become fluxes.
@NullMarked
package perek.tools.lightcurve;

import org.jspecify.annotations.NullMarked;
