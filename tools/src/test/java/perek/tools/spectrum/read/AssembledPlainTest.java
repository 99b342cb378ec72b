package perek.tools.spectrum.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static perek.tools.spectrum.read.Assembled.bare;
import static perek.tools.spectrum.read.Assembled.columns;
import static perek.tools.spectrum.read.Assembled.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nom.tam.fits.FitsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;

/// Spectra of one piece, files assembled from the documentation of their instruments.
class AssembledPlainTest {

  private static final float[] ROW = {10, 11, 12};

  @TempDir private Path folder;

  private SpectrumFile read(Assembled assembled) throws IOException {
    return Readers.require(assembled.in(folder));
  }

  private static void is(SpectrumFile file, String layout, String medium, Frame frame) {
    assertThat(file.layout()).isEqualTo(layout);
    assertThat(file.spectrum().medium().word()).isEqualTo(medium);
    assertThat(file.spectrum().frame()).isEqualTo(frame);
    Order order = file.spectrum().orders().getFirst();
    assertThat(order.wavelengths()).containsExactly(new double[] {5000, 5001, 5002}, within(1e-6));
    assertThat(order.flux()).containsExactly(10, 11, 12);
  }

  @ParameterizedTest
  @CsvSource({
    "INSTRUME, HARPN, HARPS-N s1d, BARYCENTRIC",
    "INSTRUME, SOPHIE, SOPHIE s1d, BARYCENTRIC",
    "INSTRUME, CORALIE, CORALIE s1d, BARYCENTRIC",
    "INSTRUME, ELODIE, ELODIE s1d, UNKNOWN",
    "INSTRUME, FEROS, FEROS (DRS), BARYCENTRIC",
    "INSTRUME, OES, OES, UNKNOWN",
    "INSTRUME, HEROS, HEROS, UNKNOWN",
    "TELESCOP, Perek 2m, Ondřejov CCD700 (image), UNKNOWN",
  })
  void anImageOfOneRowHasItsAxis(String key, String value, String layout, Frame frame)
      throws IOException, FitsException {
    Assembled file = image(ROW, key, value, "CRVAL1", 5000.0, "CDELT1", 1.0, "CRPIX1", 1.0);
    is(read(file), layout, "air", frame);
  }

  @ParameterizedTest
  @CsvSource({"0, OBSERVATORY", "-12.4, HELIOCENTRIC"})
  void aSpectrumOfBessSaysWhetherItWasShifted(double applied, Frame frame)
      throws IOException, FitsException {
    Assembled file =
        image(
            ROW,
            "BSS_VHEL",
            applied,
            "BSS_SITE",
            "Haute-Provence",
            "DATE-OBS",
            "2011-03-04T20:10:00",
            "EXPTIME",
            600,
            "CRVAL1",
            5001.0,
            "CDELT1",
            1.0,
            "CRPIX1",
            2.0,
            "CUNIT1",
            "Angstrom");
    SpectrumFile read = read(file);
    is(read, "BeSS", "air", frame);
    // Five minutes after 20:10.
    assertThat(read.spectrum().observation().mid().orElseThrow().jd())
        .isCloseTo(2_455_625.34375, within(1e-6));
  }

  @Test
  void platesOfSdssHaveASpectrumInEachRow() throws IOException, FitsException {
    Assembled file =
        image(
                new float[][] {ROW, {20, 21, 22}},
                "PLATEID",
                266,
                "COEFF0",
                Math.log10(5000),
                "COEFF1",
                1e-4)
            .with("IVAR", new float[][] {{.25f, 0, .25f}, {1, 1, 1}})
            .with("ANDMASK", new int[2][3]);
    SpectrumFile read = read(file);
    assertThat(read.layout()).isEqualTo("SDSS and BOSS spPlate");
    assertThat(read.spectra()).hasSize(2);
    Order first = read.spectrum().orders().getFirst();
    assertThat(first.wavelengths()[2]).isCloseTo(5000 * Math.pow(10, 2e-4), within(1e-6));
    assertThat(first.variance().orElseThrow()).containsExactly(4, Double.NaN, 4);
    assertThat(read.spectra().get(1).orders().getFirst().flux()).containsExactly(20, 21, 22);
  }

  @Test
  void apogeeStarsCombinedAndOfOneVisit() throws IOException, FitsException {
    Object[] axis = {"CRVAL1", Math.log10(5000), "CDELT1", 1e-4, "CRPIX1", 1.0};
    Assembled combined =
        bare("NVISITS", 2, "CRVAL1", Math.log10(15_100), "CDELT1", 6e-6)
            .with("FLUX", new float[][] {ROW, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, axis)
            .with("ERROR", new float[][] {{2, 2, 2}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, axis)
            .with("MASK", new int[4][3], axis);
    SpectrumFile read = read(combined);
    assertThat(read.layout()).isEqualTo("APOGEE apStar (combined)");
    assertThat(read.spectrum().frame()).isEqualTo(Frame.REST);
    assertThat(read.spectrum().orders().getFirst().variance().orElseThrow())
        .containsExactly(4, 4, 4);
    assertThat(read.spectrum().orders().getFirst().wavelengths()[0]).isCloseTo(5000, within(1e-6));
    Assembled visit =
        bare("STARFLAG", 0, "CRVAL1", 4.0)
            .with("FLUX", ROW, axis)
            .with("ERROR", new float[] {2, 2, 2}, axis)
            .with("MASK", new int[3], axis);
    assertThat(read(visit).layout()).isEqualTo("APOGEE apStar (one visit)");
  }

  @Test
  void espadonsHasPlanesOfIntensityAndOfPolarisation() throws IOException, FitsException {
    double[] nm = {500, 500.1, 500.2};
    double[] flux = {10, 11, 12};
    double[] sigma = {2, 2, 2};
    double[] none = new double[3];
    Object[] names = {"INSTRUME", "ESPaDOnS", "COL1", "Wavelength (nm)", "COL2", "Intensity"};
    Object[] i = java.util.Arrays.copyOf(names, 8);
    i[6] = "COL3";
    i[7] = "ErrorBar";
    SpectrumFile intensity = read(image(new double[][] {nm, flux, sigma}, i));
    is(intensity, "ESPaDOnS and NARVAL (CADC i.fits)", "air", Frame.HELIOCENTRIC);
    assertThat(intensity.spectrum().orders().getFirst().variance().orElseThrow()[0]).isEqualTo(4);
    Object[] p = i.clone();
    p[7] = "Stokes V";
    SpectrumFile polar = read(image(new double[][] {nm, flux, none, none, none, sigma}, p));
    is(polar, "ESPaDOnS and NARVAL (CADC p.fits)", "air", Frame.HELIOCENTRIC);
    assertThat(polar.spectrum().orders().getFirst().variance().orElseThrow()[0]).isEqualTo(4);
  }

  private static Map<String, Object> named(String wave, String flux, String error) {
    return columns(
        wave, new double[] {5000, 5001, 5002},
        flux, new double[] {10, 11, 12},
        error, new double[] {2, 2, 2});
  }

  @Test
  void tablesAreToldApartByTheirColumns() throws IOException, FitsException {
    Map<String, Object> espresso = named("wavelength", "flux", "error");
    espresso.put("wavelength_air", new double[] {4998.6, 4999.6, 5000.6});
    espresso.put("quality", new int[3]);
    is(
        read(bare("INSTRUME", "ESPRESSO").table("", espresso)),
        "ESPRESSO-DRS S1D (ESPRESSO, HARPS, HARPS-N, NIRPS)",
        "vacuum",
        Frame.BARYCENTRIC);
    is(
        read(bare().table("", named("Wavelength1", "Intensity", "Error"))),
        "NeoNARVAL",
        "air",
        Frame.OBSERVATORY);
    SpectrumFile tigre =
        read(bare("TELESCOP", "TIGRE").table("", named("WAVE_MERG", "SPEC_MERG", "F_SPEC_MERG")));
    is(tigre, "TIGRE and HEROS (merged)", "unknown", Frame.UNKNOWN);
    assertThat(tigre.spectrum().orders().getFirst().variance().orElseThrow()[0]).isEqualTo(4);
    Map<String, Object> lamost = columns();
    lamost.put("FLUX", new float[][] {ROW});
    lamost.put("IVAR", new float[][] {{.25f, .25f, .25f}});
    lamost.put("WAVELENGTH", new float[][] {{5000, 5001, 5002}});
    lamost.put("ANDMASK", new float[1][3]);
    lamost.put("ORMASK", new float[1][3]);
    SpectrumFile survey =
        read(bare("TELESCOP", "LAMOST", "DATE-OBS", "2014-01-02T12:00:00").table("COADD", lamost));
    is(survey, "LAMOST (table, from DR8)", "vacuum", Frame.HELIOCENTRIC);
    assertThat(survey.spectrum().observation().mid().orElseThrow().jd())
        .isCloseTo(2_456_660, within(1e-6));
  }

  /// Science Data Products Standard of ESO: a row of arrays, utypes, UCDs and units.
  @ParameterizedTest
  @CsvSource({"UVES, em.wl;obs.atmos, air", "XSHOOTER, em.wl, vacuum"})
  void productsOfEsoSayTheirMediumByUcd(String instrument, String ucd, String medium)
      throws IOException, FitsException {
    Map<String, Object> arrays =
        columns(
            "WAVE", new double[][] {{500, 500.1, 500.2}},
            "FLUX", new float[][] {ROW},
            "ERR", new float[][] {{2, 2, 2}});
    Assembled file =
        bare("ORIGIN", "ESO-PARANAL", "INSTRUME", instrument, "SPECSYS", "BARYCENT")
            .table(
                "SPECTRUM",
                arrays,
                "TUTYP1",
                "spec:Data.SpectralAxis.Value",
                "TUCD1",
                ucd,
                "TUNIT1",
                "nm",
                "TUTYP2",
                "spec:Data.FluxAxis.Value",
                "TUCD2",
                "phot.flux.density;em.wl;src.net",
                "TUTYP3",
                "spec:Data.FluxAxis.Accuracy.StatError",
                "TUCD3",
                "stat.error;phot.flux.density;em.wl");
    SpectrumFile read = read(file);
    is(read, "ESO 1-D spectrum", medium, Frame.BARYCENTRIC);
    assertThat(read.spectrum().orders().getFirst().variance().orElseThrow()[0]).isEqualTo(4);
  }

  @Test
  void spectraOfGaiaAreKnownByTheirLengthAndRange() throws IOException, FitsException {
    Spectrum rvs = read(bare().table("", grid("flux", 2401, 846, .01))).spectrum();
    assertThat(rvs.frame()).isEqualTo(Frame.REST);
    assertThat(rvs.medium().word()).isEqualTo("vacuum");
    SpectrumFile xp = read(bare().table("", grid("flux", 343, 336, 2)));
    assertThat(xp.layout()).isEqualTo("Gaia XP sampled spectrum");
    assertThat(xp.spectrum().orders().getFirst().wavelengths()[342])
        .isCloseTo(10_200, within(1e-6));
  }

  private static Map<String, Object> grid(String name, int count, double from, double step) {
    double[] nm = new double[count];
    double[] flux = new double[count];
    for (int i = 0; i < count; i++) {
      nm[i] = from + i * step;
      flux[i] = 1;
    }
    return columns("wavelength", nm, name, flux);
  }
}
