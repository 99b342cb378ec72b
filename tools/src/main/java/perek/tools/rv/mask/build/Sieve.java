package perek.tools.rv.mask.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import perek.tools.rv.ccf.Shift;
import perek.tools.spectrum.correct.Range;

/// Which lines of a star make a mask, and why others do not.
final class Sieve {

  /// No further do the Earth's motion and rotation take an observatory.
  private static final double EARTH_KMS = 31;

  /// Lines of two orders are one that are as near as this part of the median width.
  private static final double SAME = .5;

  private final List<RestLine> found;
  private final MaskLimits limits;
  private final double medianKms;
  private final double separationKms;
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();

  Sieve(List<RestLine> found, MaskLimits limits) {
    this.found = found;
    this.limits = limits;
    double[] widths = found.stream().mapToDouble(RestLine::fwhmKms).sorted().toArray();
    if (widths.length == 0)
      throw new IllegalArgumentException(
          "no line stands %.0f times out of the noise: take a spectrum with more light"
              .formatted(limits.significance()));
    this.medianKms = widths[widths.length / 2];
    Double given = limits.separationKms();
    this.separationKms = given == null ? medianKms : given;
  }

  /// @param rvKms of the star
  /// @param telluric at rest with the observatory, in the medium of the lines
  List<RestLine> kept(double rvKms, Shift shift, List<Range> telluric) {
    Double from = limits.fromKms();
    Double to = limits.toKms();
    double least = from == null ? medianKms / 2 : from;
    double most = to == null ? 1.5 * medianKms : to;
    List<RestLine> lines = found;
    // Neighbours that are left out themselves blend all the same: all that were found count.
    lines = without("blended with a neighbour", lines, this::blended);
    lines = without("shallower than the least depth", lines, l -> l.depth() < limits.minDepth());
    lines = without("lopsided, as blends are", lines, l -> l.skew() > limits.skew());
    lines = without("narrower than the limit", lines, l -> l.fwhmKms() < least);
    lines = without("broader than the limit", lines, l -> l.fwhmKms() > most);
    double low = shift.factor(rvKms - EARTH_KMS);
    double high = shift.factor(rvKms + EARTH_KMS);
    lines =
        without(
            "upon tellurics at some time of the year",
            lines,
            l ->
                telluric.stream()
                    .anyMatch(r -> r.from() < l.centreA() * high && r.to() > l.centreA() * low));
    List<RestLine> merged = merged(lines);
    if (merged.isEmpty())
      throw new IllegalArgumentException(
          "none of the %d lines that were found is kept: %s".formatted(found.size(), leftOut));
    return merged;
  }

  private List<RestLine> without(String why, List<RestLine> lines, Predicate<RestLine> bad) {
    List<RestLine> kept = lines.stream().filter(bad.negate()).toList();
    if (kept.size() < lines.size()) leftOut.put(why, lines.size() - kept.size());
    return kept;
  }

  private boolean blended(RestLine line) {
    return found.stream()
        .anyMatch(other ->
            !other.equals(line)
                && other.order() == line.order()
                && Math.abs(line.to(other)) < separationKms
                && other.depth() > limits.blend() * line.depth());
  }

  /// Each line once, where several orders hold it: centres by their errors, depths in the mean.
  private List<RestLine> merged(List<RestLine> lines) {
    List<RestLine> sorted =
        lines.stream().sorted(Comparator.comparingDouble(RestLine::centreA)).toList();
    List<RestLine> merged = new ArrayList<>();
    List<RestLine> same = new ArrayList<>();
    for (RestLine line : sorted) {
      if (!same.isEmpty() && same.getFirst().to(line) > SAME * medianKms) {
        merged.add(mean(same));
        same.clear();
      }
      same.add(line);
    }
    if (!same.isEmpty()) merged.add(mean(same));
    if (merged.size() < lines.size())
      leftOut.put("the same line in another order", lines.size() - merged.size());
    return merged;
  }

  private static RestLine mean(List<RestLine> same) {
    double weights = 0;
    double centre = 0;
    double depth = 0;
    double width = 0;
    for (RestLine line : same) {
      double weight = 1 / (line.errKms() * line.errKms());
      weights += weight;
      centre += weight * line.centreA();
      depth += weight * line.depth();
      width += weight * line.fwhmKms();
    }
    return new RestLine(
        same.getFirst().order(),
        centre / weights,
        1 / Math.sqrt(weights),
        depth / weights,
        width / weights,
        same.getFirst().skew());
  }

  double medianKms() {
    return medianKms;
  }

  double separationKms() {
    return separationKms;
  }

  Map<String, Integer> leftOut() {
    return leftOut;
  }
}
