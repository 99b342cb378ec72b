package perek.tools.redshift;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.tools.redshift.fit.Candidate;
import perek.tools.redshift.fit.Finder;
import perek.tools.redshift.fit.Model;
import perek.tools.redshift.opinion.Belief;
import perek.tools.redshift.opinion.Flag;
import perek.tools.redshift.opinion.LineCheck;
import perek.tools.redshift.opinion.Peak;
import perek.tools.redshift.opinion.TonryDavis;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Kind;

/// One spectrum's redshift with all opinions on it. Safe for many threads.
final class Measurer {

  private static final double C_KMS = 299_792.458;

  /// SDSS's limit of LITTLE_COVERAGE, decades (Bolton et al. 2012, AJ 144, 144).
  private static final double LEAST_DECADES = .18;

  /// Once in so many spectra noise may make another redshift the best.
  private static final double ONCE_IN = 1000;

  /// From here on a peak of the correlation is certain, below the other it is one of its noise
  /// (Tonry & Davis 1979). One broad line of a quasar has certain peaks at several redshifts.
  private static final double CERTAIN_R = 5;

  private static final double NOISE_R = 3;
  private static final double PROBABLE = .95;
  private static final double POOR_SHARE = .1;
  private static final double POOR_RCHI2 = 5;

  /// Lines of quasars are shifted against each other by as much (Shen et al. 2016, ApJ 831, 7),
  /// km/s.
  private static final double QSO_KMS = 200;

  /// Zero points of templates and of wavelength scales, a fourteenth of a pixel, km/s.
  private static final double METHOD_KMS = 5;

  private final Finder finder;

  Measurer(Finder finder) {
    this.finder = finder;
  }

  /// @throws IllegalArgumentException where nothing can be measured, with the reason
  Redshift of(String file, Sampled given, @Nullable Pipeline pipeline, List<String> told) {
    Finder.Found found = finder.find(given);
    Candidate best = found.best();
    Opinions o = opinions(found, pipeline);
    Set<Flag> flags = flags(found, o);
    double statKms = statKms(found);
    double errKms = Math.hypot(statKms, best.family().kind() == Kind.QSO ? QSO_KMS : METHOD_KMS);
    List<String> notes = new ArrayList<>(told);
    flags.forEach(flag -> notes.add("Warning " + flag + ": " + flag.words() + "."));
    String title =
        "%s: %s, z = %.5f +- %.5f%s"
            .formatted(
                file.substring(file.lastIndexOf('/') + 1),
                best.family().kind(),
                best.z(),
                errKms / C_KMS * (1 + best.z()),
                flags.isEmpty() ? "" : ", " + flags);
    return new Redshift(
        file,
        best.family().kind().name(),
        best.z(),
        known(errKms / C_KMS * (1 + best.z())),
        found.misfit().rchi2(),
        o.rival().map(r -> r.candidate().chi2() - best.chi2()).orElse(null),
        Flag.bits(flags),
        flags.stream().map(Flag::name).toList(),
        known(errKms),
        known(statKms),
        best.template(),
        o.rival().map(Rival::margin).orElse(null),
        needed(),
        o.rival().map(r -> second(r.candidate())).orElse(null),
        o.posterior().probability(),
        o.peak(),
        o.lines(),
        o.stated(),
        found.spectrum().used(),
        found.spectrum().medianSnr(),
        found.spectrum().estimated(),
        notes,
        new RedshiftPicture(title, found.spectrum(), found.model().whole(), o.lines().seen()));
  }

  private record Opinions(
      Optional<Rival> rival,
      Peak peak,
      LineCheck.Checked lines,
      Belief.Posterior posterior,
      Redshift.@Nullable Stated stated) {}

  private Opinions opinions(Finder.Found found, @Nullable Pipeline pipeline) {
    double noise = Math.sqrt(Math.max(1, found.misfit().rchi2()));
    List<Rival> rivals = Rival.all(found);
    double scale = rivals.stream().mapToDouble(Rival::scale).max().orElse(found.misfit().scale());
    return new Opinions(
        rivals.stream().findFirst(),
        TonryDavis.of(found.spectrum(), found.best(), found.model()),
        LineCheck.of(found.spectrum(), found.best(), noise),
        Belief.posterior(found, found.best(), scale),
        pipeline == null ? null : stated(found, pipeline));
  }

  /// Difference of chi-square that noise alone reaches at one of all independent redshifts once in
  /// a thousand spectra: 2 ln(trials / p). A trial is as wide as the lines.
  private double needed() {
    double trials =
        finder.templates().families().stream()
            .mapToDouble(f -> LogGrid.lag(f.kind().zMax()) - LogGrid.lag(f.kind().zMin()))
            .map(pixels -> pixels * LogGrid.PIXEL_KMS / LINE_KMS)
            .sum();
    return 2 * Math.log(trials * ONCE_IN);
  }

  /// Width of narrow lines at the resolution of surveys, km/s.
  private static final double LINE_KMS = 200;

  private static double statKms(Finder.Found found) {
    Candidate best = found.best();
    double scale =
        found
            .misfit()
            .scale(
                found.spectrum(),
                Model.of(found.spectrum(), best.moved(.5)).whole(),
                Model.of(found.spectrum(), best.moved(-.5)).whole());
    return best.lagError() * Math.sqrt(scale) * LogGrid.PIXEL_KMS;
  }

  private Redshift.Stated stated(Finder.Found found, Pipeline pipeline) {
    double lag = LogGrid.lag(pipeline.z());
    Stream<Candidate> there =
        Stream.concat(
            finder.templates().families().stream()
                .filter(f -> f.joint() && pipeline.z() >= f.kind().zMin())
                .map(f -> new Candidate(f, -1, lag, Double.NaN, 0, false)),
            found.candidates().stream()
                .filter(c -> c.row() >= 0 && Math.abs(pipeline.z()) < Kind.STAR.zMax())
                .limit(3)
                .map(c -> new Candidate(c.family(), c.row(), lag, Double.NaN, 0, false)));
    double margin =
        there
            .mapToDouble(c -> {
              Model model = Model.of(found.spectrum(), c);
              return (model.chi2() - found.model().chi2())
                  / found.misfit().scale(found.spectrum(), found.model().whole(), model.whole());
            })
            .min()
            .orElse(Double.NaN);
    return new Redshift.Stated(
        pipeline.kind(), pipeline.z(), found.best().apartKms(pipeline.z()), margin);
  }

  private Set<Flag> flags(Finder.Found found, Opinions o) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Candidate best = found.best();
    Sampled s = found.spectrum();
    double margin = o.rival().map(Rival::margin).orElse(0.0);
    double clear = o.rival().map(Rival::clearMargin).orElse(0.0);
    double rchi2 = found.misfit().rchi2();
    double share = Math.sqrt(Math.max(0, rchi2 - 1)) / Math.max(1e-9, s.medianSnr());
    if (s.used() * LogGrid.STEP < LEAST_DECADES) flags.add(Flag.LITTLE_COVERAGE);
    if (margin < needed()) flags.add(Flag.SMALL_MARGIN);
    else if (clear < needed()) flags.add(Flag.TELLURIC);
    if (best.family().kind() != Kind.QSO && found.model().factors()[0] < 0)
      flags.add(Flag.NEGATIVE_MODEL);
    if (rchi2 > POOR_RCHI2 && share > POOR_SHARE) flags.add(Flag.POOR_FIT);
    if (best.edge()) flags.add(Flag.AT_EDGE);
    if (!o.lines().contradictions().isEmpty()) flags.add(Flag.NEGATIVE_EMISSION);
    if (s.medianSnr() < 1) flags.add(Flag.LOW_SN);
    if (disagree(best, o)) flags.add(Flag.METHODS_DISAGREE);
    if (o.posterior().probability() < PROBABLE) flags.add(Flag.IMPROBABLE);
    Redshift.Stated stated = o.stated();
    if (stated != null
        && Math.abs(stated.apartKms()) > best.family().kind().apartKms()
        && !(stated.margin() < needed())) flags.add(Flag.PIPELINE_DISAGREES);
    return flags;
  }

  private static boolean disagree(Candidate best, Opinions o) {
    double apart = best.family().kind().apartKms();
    boolean peak =
        o.peak().r() > CERTAIN_R
            && o.peak().rBest() < NOISE_R
            && Math.abs(best.apartKms(o.peak().z())) > apart;
    Double own = o.lines().ownZ();
    boolean lines = own != null && Math.abs(best.apartKms(own)) > apart;
    return peak || lines || !Belief.same(best, o.posterior().first());
  }

  private static Redshift.Second second(Candidate c) {
    return new Redshift.Second(c.family().kind().name(), c.z(), c.template());
  }

  private static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
