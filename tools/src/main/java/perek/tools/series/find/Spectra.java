package perek.tools.series.find;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.dal.Rows;
import perek.tools.everywhere.Answered;
import perek.tools.everywhere.GlobalQuery;
import perek.tools.everywhere.GlobalSearch;
import perek.tools.resolve.Place;
import perek.tools.resolve.Places;
import perek.tools.resolve.Resolve;
import perek.tools.resolve.ResolveQuery;
import perek.tools.spectrum.correct.Range;

/// Brings spectra of an object in a band. Safe for many threads.
public final class Spectra {

  private static final double ANGSTROM = 1e-10;

  /// Diameter of the circle that is asked for, degrees: apertures and old positions stray so far.
  private static final String SIZE = "0.02";

  private final Resolve resolve;
  private final GlobalSearch search;
  private final Bringing bringing;

  public Spectra(Resolve resolve, GlobalSearch search, Bringing bringing) {
    this.resolve = resolve;
    this.search = search;
    this.bringing = bringing;
  }

  /// @param vacuum the band, Angstrom
  /// @throws IOException where no service could be asked
  public Haul find(Origin.Services origin, Range vacuum, Run run) throws IOException {
    List<String> notes = new ArrayList<>();
    Optional<Place> place = place(origin, notes, run);
    List<Missed> missed = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Answered answer : asked(origin, place, vacuum, notes, run))
      rows.addAll(rows(answer, vacuum, missed, notes));
    if (rows.size() > origin.most()) {
      notes.add(
          "The first %d of %d spectra are taken: --most N takes others."
              .formatted(origin.most(), rows.size()));
      rows = rows.subList(0, origin.most());
    }
    OptionalDouble ra = place.map(p -> OptionalDouble.of(p.raDeg())).orElse(OptionalDouble.empty());
    OptionalDouble dec =
        place.map(p -> OptionalDouble.of(p.decDeg())).orElse(OptionalDouble.empty());
    Haul haul = bringing.all(rows, vacuum, ra, dec, run);
    missed.addAll(haul.missed());
    notes.addAll(haul.notes());
    return new Haul(haul.found(), missed, notes);
  }

  private Optional<Place> place(Origin.Services origin, List<String> notes, Run run) {
    run.progress().report("looking up " + origin.target(), 0, 0);
    Outcome<Places> outcome = resolve.call(ResolveQuery.of(origin.target()), run);
    Optional<Place> place = outcome.product().map(Places::best);
    notes.addAll(outcome.report().notes());
    if (place.isEmpty())
      notes.add(
          "The place of '%s' is not known (%s): services are asked for its name alone."
              .formatted(origin.target(), outcome.report().message()));
    return place;
  }

  private List<Answered> asked(
      Origin.Services origin, Optional<Place> place, Range vacuum, List<String> notes, Run run)
      throws IOException {
    Params params =
        place
            .map(p ->
                Params.of("POS", Params.number(p.raDeg()) + "," + Params.number(p.decDeg()))
                    .with("SIZE", SIZE))
            .orElseGet(() -> Params.of("TARGETNAME", origin.target()))
            .with(
                "BAND",
                Params.number(vacuum.from() * ANGSTROM)
                    + "/"
                    + Params.number(vacuum.to() * ANGSTROM));
    if (!origin.time().isBlank()) params = params.with("TIME", origin.time());
    GlobalQuery query =
        new GlobalQuery("ssap", params, origin.services(), origin.registries(), Params.NONE);
    return switch (search.asked(query, run)) {
      case GlobalSearch.Asked.Nobody(var report) -> throw new IOException(report.message());
      case GlobalSearch.Asked.All all -> {
        notes.addAll(all.notes());
        if (all.answers().stream().allMatch(a -> a.outcome().product().isEmpty()))
          throw new IOException(
              all.answers().isEmpty()
                  ? "the registry knows no service of spectra"
                  : "no service answered; the first: "
                      + all.answers().getFirst().outcome().report().message());
        yield all.answers();
      }
    };
  }

  /// A row that says that it does not reach over the band is told and not fetched.
  private static List<Row> rows(
      Answered answer, Range vacuum, List<Missed> missed, List<String> notes) {
    URI service = answer.service();
    Optional<Rows> product = answer.outcome().product();
    if (product.isEmpty()) {
      notes.add("%s gave nothing: %s".formatted(service, answer.outcome().report().message()));
      return List.of();
    }
    answer.outcome().report().notes().stream()
        .filter(n -> !n.startsWith("Rows "))
        .forEach(n -> notes.add(service.getHost() + ": " + n));
    List<Row> rows = new ArrayList<>();
    for (Row row : Row.of(service, product.get(), vacuum)) {
      Optional<Range> covered = row.covered();
      boolean whole =
          covered.map(c -> c.from() <= vacuum.from() + 1 && c.to() >= vacuum.to() - 1).orElse(true);
      if (whole) rows.add(row);
      else
        missed.add(
            new Missed(
                row.source(),
                "it goes from %.1f to %.1f Angstrom and does not cover the band"
                    .formatted(covered.orElseThrow().from(), covered.orElseThrow().to())));
    }
    return rows;
  }
}
