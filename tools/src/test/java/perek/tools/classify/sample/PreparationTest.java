package perek.tools.classify.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perek.tools.classify.feature.Recipes;
import perek.tools.unit.AirFormula;

class PreparationTest {

  private static final double H_BETA = 4861.33;

  private static Sample sample(
      double from, double to, double step, boolean vacuum, DoubleUnaryOperator flux) {
    int count = (int) Math.round((to - from) / step) + 1;
    double[] w = new double[count];
    double[] f = new double[count];
    for (int i = 0; i < count; i++) {
      w[i] = from + i * step;
      f[i] = flux.applyAsDouble(w[i]);
    }
    return new Sample("one", 0, w, f, vacuum, Optional.empty(), "", List.of());
  }

  private static double line(double w, double at) {
    double x = (w - at) / 6;
    return 1 - .5 * Math.exp(-x * x / 2);
  }

  @Test
  void airAndVacuumGiveTheSameFeatures() {
    double shifted = AirFormula.CIDDOR_1996.vacuum(H_BETA * 1e-10) * 1e10;
    float[] air =
        new Preparation(Recipes.STAR).flux(sample(3600, 7400, 1, false, w -> line(w, H_BETA)));
    float[] vacuum =
        new Preparation(Recipes.STAR).flux(sample(3600, 7400, 1, true, w -> line(w, shifted)));
    for (int i = 0; i < air.length; i++)
      assertThat((double) vacuum[i]).isCloseTo(air[i], within(.01));
  }

  @Test
  void aWholeBinIsTheMeanOfItsPixels() {
    float[] flux = new Preparation(Recipes.STAR).flux(sample(3600, 7400, 2, false, w -> w));
    assertThat((double) flux[0]).isCloseTo(3833, within(1e-2));
    assertThat((double) flux[890]).isCloseTo(7393, within(1e-2));
  }

  @Test
  void smallGapsAreBridged() {
    Sample gap = sample(3600, 7400, 2, false, w -> w > 5000 && w < 5040 ? Double.NaN : 1 + w / 1e4);
    float[] flux = new Preparation(Recipes.STAR).flux(gap);
    double middle = flux[(int) ((5021 - 3833) / 4.)];
    assertThat(middle).isCloseTo(1.502, within(.001));
  }

  record Bad(Sample sample, String told) {
    @Override
    public String toString() {
      return told;
    }
  }

  static Stream<Bad> bad() {
    return Stream.of(
        new Bad(sample(3600, 7400, 2, false, _ -> Double.NaN), "all are NaN"),
        new Bad(sample(3600, 7400, 2, false, _ -> 3), "3.0 in every pixel"),
        new Bad(sample(3600, 7400, 2, false, w -> w < 3700 ? w : 2), "2.0 all over the range"),
        new Bad(sample(3600, 6000, 2, false, w -> w), "lacks 39 %"),
        new Bad(sample(8000, 9000, 2, false, w -> w), "covers 8000 to 9000 Angstrom"),
        new Bad(sample(3600, 7400, 20, false, w -> w), "20.00 Angstrom wide, at most 6.0"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatCannotBeUsedIsRefusedWithTheReason(Bad bad) {
    assertThatThrownBy(() -> new Preparation(Recipes.STAR).features(bad.sample()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(bad.told());
  }

  @Test
  void fineSpectraOfHAlphaAreBlurredAndCoarseOnesAreNot() {
    DoubleUnaryOperator sharp = w -> 1 - .8 * Math.exp(-Math.pow((w - 6564.6) / .4, 2) / 2);
    Preparation preparation = new Preparation(Recipes.H_ALPHA);
    float[] fine = preparation.flux(sample(6400, 6800, .25, true, sharp));
    // The area of a line stays, its depth goes as the widths in quadrature: .8 * .4 / 1.84.
    double depth = 1 - min(fine);
    assertThat(depth).isBetween(.14, .18);
    float[] coarse = preparation.flux(sample(6400, 6800, 1.5, true, w -> line(w, 6564.6)));
    assertThat(1 - min(coarse)).isCloseTo(.5, within(.02));
  }

  private static double min(float[] flux) {
    double low = Double.POSITIVE_INFINITY;
    for (float f : flux) low = Math.min(low, f);
    return low;
  }

  @Test
  void scaleAndSlopeOfTheFluxDoNotMatterMuchToAStar() {
    Preparation preparation = new Preparation(Recipes.STAR);
    float[] plain = preparation.features(sample(3600, 7400, 2, false, w -> line(w, H_BETA)));
    float[] reddened =
        preparation.features(sample(3600, 7400, 2, false, w -> 1e-15 * line(w, H_BETA) * w / 5000));
    double largest = 0;
    for (int i = 0; i < plain.length; i++)
      largest = Math.max(largest, Math.abs(plain[i] - reddened[i]));
    // The far continuum, whose window is half as wide at the ends, lets a little through there.
    assertThat(largest).isLessThan(.08);
    assertThat(Arrays.stream(new double[] {plain[0], reddened[0]}).allMatch(Double::isFinite))
        .isTrue();
  }
}
