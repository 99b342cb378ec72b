package perek.tools.rv.activity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.read.Readers;
import perek.tools.unit.AirFormula;

/// Indices of activity of spectra. Safe for many threads.
public final class ActivityTool implements Tool<ActivityQuery, Activity> {

  private static final double C_KMS = 299_792.458;
  private static final double ANGSTROM = 1e-10;

  /// Eight times the widths of H and K over those of V and R, times 2.3 (Lovis et al. 2011,
  /// arXiv:1107.5325).
  private static final double S_SCALE = 2.3 * 8 * 1.09 / 20;

  @Override
  public String name() {
    return "activity";
  }

  @Override
  public Outcome<Activity> call(ActivityQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> activity(input));
  }

  private static Activity activity(ActivityQuery query) throws IOException {
    SpectrumFile file = Readers.require(query.file());
    Spectrum spectrum = file.spectrum();
    List<String> notes = new ArrayList<>(file.notes());
    double shift = shift(query, spectrum, notes);
    List<Activity.Measured> bands = new ArrayList<>();
    Map<String, Light> lights = new HashMap<>();
    for (Band band : Band.all()) {
      Band here = inMedium(band, spectrum.medium());
      Optional<Light> light = Light.of(spectrum, here, shift);
      if (light.isEmpty()) {
        notes.add(
            "No order holds the whole band %s %s (%.1f to %.1f Angstrom at rest)."
                .formatted(band.index(), band.name(), here.from(), here.to()));
        continue;
      }
      lights.put(band.index() + band.name(), light.get());
      bands.add(measured(here, light.get()));
    }
    if (bands.isEmpty())
      throw new IllegalArgumentException(
          "the spectrum (%.0f to %.0f Angstrom) holds none of the bands of Ca II H and K, H-alpha and Na D"
              .formatted(spectrum.from().orElse(Double.NaN), spectrum.to().orElse(Double.NaN)));
    told(spectrum, notes);
    double[] s = ratio(lights, "SK", "SH", "SV", "SR");
    double[] h = ratio(lights, "Haline", null, "Hablue", "Hared");
    double[] na = ratio(lights, "NaDD1", "NaDD2", "NaDblue", "NaDred");
    return new Activity(
        known(S_SCALE * s[0]),
        known(S_SCALE * s[1]),
        known(h[0]),
        known(h[1]),
        known(na[0]),
        known(na[1]),
        bands,
        notes);
  }

  private static void told(Spectrum spectrum, List<String> notes) {
    notes.add(
        "S is not brought to the scale of Mount Wilson: that wants stars of known S on this spectrograph.");
    notes.add(
        "Na D is divided by the means of its side bands, not by their highest pixels, so that noise does not lift them.");
    boolean blaze = spectrum.orders().stream().allMatch(o -> o.blaze().isPresent());
    if (spectrum.orders().size() > 1 && !blaze)
      notes.add(
          "The blaze is not known: bands in different orders are as bright as their places in them.");
    if (spectrum.orders().stream().anyMatch(o -> o.variance().isEmpty()))
      notes.add("The file holds no errors: the indices have none.");
    if (spectrum.medium() instanceof Medium.Unknown)
      notes.add("The file does not say air or vacuum: its wavelengths are taken to be in air.");
  }

  private static double shift(ActivityQuery query, Spectrum spectrum, List<String> notes) {
    if (spectrum.frame() == Frame.REST) return 1;
    double star = 1 + query.rvKms() / C_KMS;
    Double given = query.bervKms();
    if (given != null) return star / (1 + given / C_KMS);
    if (spectrum.frame() == Frame.UNKNOWN)
      notes.add(
          "The file does not say its frame: it is taken to be at rest with the barycentre; --berv says otherwise.");
    if (spectrum.frame() != Frame.OBSERVATORY) return star;
    OptionalDouble berv = spectrum.observation().bervKms();
    if (berv.isEmpty())
      throw new IllegalArgumentException(
          "the spectrum is at rest with its observatory and says no barycentric velocity: give --berv KM/S");
    return star / (1 + berv.getAsDouble() / C_KMS);
  }

  private static Band inMedium(Band band, Medium medium) {
    return medium instanceof Medium.Vacuum
        ? band.at(AirFormula.CIDDOR_1996.vacuum(band.centre() * ANGSTROM) / ANGSTROM)
        : band;
  }

  private static Activity.Measured measured(Band band, Light light) {
    return new Activity.Measured(
        band.index(),
        band.name(),
        band.centre(),
        band.width(),
        band.triangle() ? "triangle" : "box",
        light.mean(),
        known(light.error()),
        band.source());
  }

  /// Sum of lines over sum of sides, with its error; NaN where a band is missing.
  private static double[] ratio(
      Map<String, Light> lights, String line, @Nullable String other, String blue, String red) {
    Light a = lights.get(line);
    Light b = other == null ? new Light(0, 0) : lights.get(other);
    Light c = lights.get(blue);
    Light d = lights.get(red);
    if (a == null || b == null || c == null || d == null)
      return new double[] {Double.NaN, Double.NaN};
    double above = a.mean() + b.mean();
    double below = c.mean() + d.mean();
    double ratio = above / below;
    double error =
        Math.hypot(
            Math.hypot(a.error(), b.error()) / below,
            ratio * Math.hypot(c.error(), d.error()) / below);
    return new double[] {ratio, error};
  }

  private static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
