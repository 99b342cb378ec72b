package perek.assistant.adql.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Condition;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.word.Units;

/// What a table does not hold, but what follows from its columns.
public final class Derived {

  /// Parallaxes below this many errors give no distance worth the name.
  private static final String ROUGH =
      "distances are 1000/parallax: they are biased where the parallax is below about ten times its"
          + " error, so its signal to noise is given too";

  private static final double PER_MAS = 1000;

  private static final double LIGHT_KMS = 299_792.458;

  /// km/s of one AU per year.
  private static final double AU_PER_YEAR_KMS = 4.74047;

  private final Scope scope;

  public Derived(Scope scope) {
    this.scope = scope;
  }

  /// What stands for a concept: its column, or what follows from others.
  public Optional<Meaning> of(String concept) {
    return scope.measuring(concept).map(Meaning::of).or(() -> made(concept));
  }

  /// What follows from other columns alone.
  public Optional<Meaning> made(String concept) {
    return switch (concept) {
      case "pm" -> properMotion();
      case "distance" -> distance();
      case "plxsnr" -> ratio("parallax", "parallax_over_error");
      case "absmag" -> absolute();
      case "vtan" -> tangential();
      case "cz" -> recession();
      case "span" -> span();
      case "amplitude" -> amplitude();
      default -> Optional.empty();
    };
  }

  private Optional<Meaning> properMotion() {
    Optional<Col> ra = scope.measuring("pmra");
    Optional<Col> dec =
        scope.measuring("pmdec", c -> ra.isPresent() && c.alias().equals(ra.get().alias()));
    if (ra.isEmpty() || dec.isEmpty()) return Optional.empty();
    Expr a = ra.get().expr();
    Expr d = dec.get().expr();
    Expr total = Expr.call("SQRT", a.times(a).plus(d.times(d)));
    return Optional.of(
        new Meaning(
            "pm",
            total,
            List.of(ra.get(), dec.get()),
            ra.get().unit(),
            List.of(),
            List.of("the total proper motion is made from its two components")));
  }

  private Optional<Meaning> distance() {
    return scope
        .measuring("parallax")
        .map(p -> {
          Expr parallax = mas(p);
          List<Condition> needs = List.of(new Condition.Compare(p.expr(), ">", Expr.number(0)));
          return new Meaning(
              "distance_pc",
              Expr.number(PER_MAS).over(parallax),
              List.of(p),
              Units.read("pc"),
              needs,
              List.of(ROUGH));
        });
  }

  /// c z in km/s, which is what catalogues mean by a velocity of recession.
  private Optional<Meaning> recession() {
    return scope
        .measuring("redshift")
        .map(z ->
            new Meaning(
                "cz",
                z.expr().times(Expr.number(LIGHT_KMS)),
                List.of(z),
                Units.read("km/s"),
                List.of(),
                List.of("velocities of recession are c times " + z.info().name())));
  }

  /// Magnitude at minimum less that at maximum.
  private Optional<Meaning> amplitude() {
    Optional<Col> bright = scope.measuring("magmax");
    Optional<Col> faint =
        scope.measuring(
            "magmin", c -> bright.isPresent() && c.alias().equals(bright.get().alias()));
    if (bright.isEmpty() || faint.isEmpty()) return Optional.empty();
    return Optional.of(
        new Meaning(
            "amplitude",
            faint.get().expr().minus(bright.get().expr()),
            List.of(faint.get(), bright.get()),
            faint.get().unit(),
            List.of(),
            List.of(
                "amplitudes are %s - %s"
                    .formatted(faint.get().info().name(), bright.get().info().name()))));
  }

  /// How long something was followed, in the unit of its times.
  private Optional<Meaning> span() {
    Optional<Col> start = scope.measuring("tstart");
    Optional<Col> end =
        scope.measuring("tend", c -> start.isPresent() && c.alias().equals(start.get().alias()));
    if (start.isEmpty() || end.isEmpty()) return Optional.empty();
    return Optional.of(
        new Meaning(
            "time_span",
            end.get().expr().minus(start.get().expr()),
            List.of(start.get(), end.get()),
            end.get().unit(),
            List.of(),
            List.of(
                "lengths in time are %s - %s"
                    .formatted(end.get().info().name(), start.get().info().name()))));
  }

  private static Expr mas(Col parallax) {
    double factor =
        parallax
            .unit()
            .flatMap(u -> u.to(Units.read("mas").orElseThrow(), 1))
            .map(c -> c.value())
            .orElse(1.);
    return factor == 1 ? parallax.expr() : parallax.expr().times(Expr.number(factor));
  }

  private Optional<Meaning> absolute() {
    Optional<Col> parallax = scope.measuring("parallax");
    Optional<Col> mag = scope.measuring("mag");
    if (parallax.isEmpty() || mag.isEmpty()) return Optional.empty();
    Expr five = Expr.number(5).times(Expr.call("LOG10", mas(parallax.get())));
    return Optional.of(
        new Meaning(
            "abs_mag",
            mag.get().expr().plus(five).minus(Expr.number(10)),
            List.of(mag.get(), parallax.get()),
            mag.get().unit(),
            List.of(new Condition.Compare(parallax.get().expr(), ">", Expr.number(0))),
            List.of(
                "absolute magnitudes are "
                    + mag.get().info().name()
                    + " + 5 log10(parallax/mas) - 10, without extinction")));
  }

  /// A column over its error.
  public Optional<Meaning> ratio(String concept, String label) {
    return scope.measuring(concept).flatMap(c -> overError(c, label));
  }

  /// @param label of the ratio
  public Optional<Meaning> overError(Col col, String label) {
    return error(col)
        .map(e ->
            new Meaning(
                label,
                col.expr().over(e.expr()),
                List.of(col, e),
                Optional.empty(),
                List.of(),
                List.of()));
  }

  /// The error of a column: the one with its UCD behind `stat.error`, or with its name.
  public Optional<Col> error(Col col) {
    List<Col> fits = new ArrayList<>();
    for (Described d : scope.columns()) {
      Col c = d.col();
      if (!c.alias().equals(col.alias()) || !c.ucd("stat.error")) continue;
      boolean named =
          c.info()
              .name()
              .toLowerCase(java.util.Locale.ROOT)
              .contains(col.info().name().toLowerCase(java.util.Locale.ROOT));
      boolean same =
          !col.info().ucd().isEmpty()
              && c.info()
                  .ucd()
                  .toLowerCase(java.util.Locale.ROOT)
                  .endsWith(col.info().ucd().toLowerCase(java.util.Locale.ROOT));
      if (named) fits.addFirst(c);
      else if (same) fits.add(c);
    }
    return fits.stream().findFirst();
  }

  /// Speed across the line of sight in km/s, from proper motion and parallax.
  private Optional<Meaning> tangential() {
    Optional<Meaning> pm = of("pm");
    Optional<Col> parallax = scope.measuring("parallax");
    if (pm.isEmpty() || parallax.isEmpty()) return Optional.empty();
    List<Col> columns = new ArrayList<>(pm.get().columns());
    columns.add(parallax.get());
    return Optional.of(
        new Meaning(
            "v_tan",
            Expr.number(AU_PER_YEAR_KMS).times(pm.get().expr()).over(parallax.get().expr()),
            columns,
            Units.read("km/s"),
            List.of(new Condition.Compare(parallax.get().expr(), ">", Expr.number(0))),
            List.of("tangential velocities are 4.74047 times proper motion over parallax")));
  }
}
