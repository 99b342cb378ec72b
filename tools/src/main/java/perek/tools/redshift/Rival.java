package perek.tools.redshift;

import java.util.Comparator;
import java.util.List;
import perek.tools.redshift.fit.Candidate;
import perek.tools.redshift.fit.Finder;
import perek.tools.redshift.fit.Model;
import perek.tools.redshift.opinion.Belief;

/// A candidate of another class or redshift beside the best.
///
/// @param candidate it
/// @param margin its chi-square less that of the best, scaled by the misfit of what tells them
///   apart, with the price of its free factors less that of the best
/// @param scale by which that was divided
/// @param clearMargin the same without the pixels of tellurics and of the sky's brightest line
record Rival(Candidate candidate, double margin, double scale, double clearMargin) {

  /// How many are compared; the others have a higher score by the largest scale already.
  private static final int COMPARED = 5;

  /// Vacuum, Angstrom: oxygen's B and A bands, water, and [O I] of the sky.
  private static final double[][] SKY = {{5573, 5586}, {6864, 6945}, {7590, 7720}, {8930, 9800}};

  /// The few that are hardest to tell from the best, the hardest first.
  static List<Rival> all(Finder.Found found) {
    Candidate best = found.best();
    return found.candidates().stream()
        .skip(1)
        .filter(c -> !Belief.same(best, c))
        .limit(COMPARED)
        .map(c -> against(found, c))
        .sorted(Comparator.comparingDouble(Rival::margin))
        .toList();
  }

  private static Rival against(Finder.Found found, Candidate other) {
    Candidate best = found.best();
    Model model = Model.of(found.spectrum(), other);
    double scale = found.misfit().scale(found.spectrum(), found.model().whole(), model.whole());
    double price = (other.parameters() - best.parameters()) * Math.log(found.spectrum().used());
    double difference = other.chi2() - best.chi2();
    double sky = inSky(found, model);
    return new Rival(other, difference / scale + price, scale, (difference - sky) / scale + price);
  }

  /// The part of the difference of chi-square that pixels of the sky make.
  private static double inSky(Finder.Found found, Model other) {
    double sum = 0;
    double[] flux = found.spectrum().flux();
    double[] weight = found.spectrum().weight();
    for (int i = 0; i < flux.length; i++) {
      double wavelength = found.spectrum().wavelength(i);
      for (double[] band : SKY)
        if (wavelength > band[0] && wavelength < band[1]) {
          double here = flux[i] - found.model().whole()[i];
          double there = flux[i] - other.whole()[i];
          sum += weight[i] * (there * there - here * here);
        }
    }
    return Math.max(0, sum);
  }
}
