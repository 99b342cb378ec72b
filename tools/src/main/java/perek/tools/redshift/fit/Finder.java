package perek.tools.redshift.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Family;
import perek.tools.redshift.template.Templates;

/// Finds the redshifts at which templates fit a spectrum best. What can be made once for the
/// templates is; safe for many threads.
public final class Finder {

  /// Minima of one class stand apart by this at least, km/s.
  public static final double APART_KMS = 1000;

  private static final int MINIMA = 5;

  /// Fewer pixels than this tell no redshift: there are up to 7 unknowns and 10,000 trials.
  private static final int FEWEST_PIXELS = 100;

  private final Templates templates;
  private final IdentityHashMap<Family, JointScan> joint = new IdentityHashMap<>();
  private final IdentityHashMap<Family, RowScan> rows = new IdentityHashMap<>();

  public Finder(Templates templates) {
    this.templates = templates;
    for (Family family : templates.families())
      if (family.joint()) joint.put(family, new JointScan(family));
      else rows.put(family, new RowScan(family));
  }

  /// What was found.
  ///
  /// @param spectrum the part that all templates cover, which was searched
  /// @param candidates best first
  /// @param model of the first
  /// @param misfit how far differences of chi-square can be trusted
  public record Found(Sampled spectrum, List<Candidate> candidates, Model model, Misfit misfit) {
    public Found {
      candidates = List.copyOf(candidates);
    }

    public Candidate best() {
      return candidates.getFirst();
    }
  }

  public Templates templates() {
    return templates;
  }

  /// The part of a spectrum that all templates cover.
  ///
  /// @throws IllegalArgumentException where that is less than 100 pixels
  public Sampled covered(Sampled given) {
    Sampled spectrum = given.cut(templates.firstCovered(), templates.lastCovered());
    if (spectrum.used() < FEWEST_PIXELS)
      throw new IllegalArgumentException(
          "%d pixels of 69 km/s lie within the templates (%.0f to %.0f Angstrom, vacuum) and have an error: at least %d are needed"
              .formatted(
                  spectrum.used(),
                  LogGrid.wavelength(templates.firstCovered()),
                  LogGrid.wavelength(templates.lastCovered()),
                  FEWEST_PIXELS));
    return spectrum;
  }

  /// @throws IllegalArgumentException where the spectrum has too few pixels
  public Found find(Sampled given) {
    Sampled spectrum = covered(given);
    List<Curve> curves = curves(spectrum);
    double lowest =
        curves.stream()
            .flatMapToDouble(c -> java.util.Arrays.stream(c.chi2()))
            .min()
            .orElseThrow(() ->
                new IllegalArgumentException("no template overlaps the spectrum at any redshift"));
    double rough = Math.max(1, lowest / spectrum.used());
    List<Candidate> all = new ArrayList<>();
    int apart = (int) Math.ceil(APART_KMS / LogGrid.PIXEL_KMS);
    for (Curve curve : curves) all.addAll(curve.minima(MINIMA, apart, rough));
    return ranked(spectrum, all);
  }

  private List<Curve> curves(Sampled spectrum) {
    Map<Integer, Ground> grounds = new HashMap<>();
    List<Curve> curves = new ArrayList<>();
    for (Family family : templates.families()) {
      Ground ground =
          grounds.computeIfAbsent(family.kind().polynomials(), terms -> Ground.of(spectrum, terms));
      JointScan scan = joint.get(family);
      if (scan != null) curves.add(scan.of(ground));
      else curves.addAll(Objects.requireNonNull(rows.get(family)).of(ground));
    }
    return curves;
  }

  private static Found ranked(Sampled spectrum, List<Candidate> all) {
    Candidate lowest = all.stream().min(Comparator.comparingDouble(Candidate::chi2)).orElseThrow();
    Misfit misfit = Misfit.of(spectrum, Model.of(spectrum, lowest), lowest.parameters());
    List<Candidate> sorted = new ArrayList<>(all);
    double scale = misfit.scale();
    sorted.sort(Comparator.comparingDouble(c -> misfit.score(c, scale)));
    sorted.set(0, Refinement.of(spectrum, sorted.getFirst()));
    return new Found(spectrum, sorted, Model.of(spectrum, sorted.getFirst()), misfit);
  }
}
