package perek.tools.series.line;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.data.Table;
import perek.tools.measure.Measuring;
import perek.tools.series.find.Found;
import perek.tools.series.find.Haul;
import perek.tools.series.find.Missed;
import perek.tools.series.find.Origin;
import perek.tools.series.find.Spectra;
import perek.tools.series.profile.Profiles;
import perek.tools.series.profile.Shifts;
import perek.tools.series.profile.Variance;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.read.Readers;

/// Follows a line in time. Safe for many threads.
public final class SeriesTool implements Tool<SeriesQuery, LineSeries> {

  private static final double JD_OF_1970 = 2_440_587.5;
  private static final double MILLIS_PER_DAY = 86_400_000;
  private static final double COARSE = 1.5;

  private final Spectra spectra;

  public SeriesTool(Spectra spectra) {
    this.spectra = spectra;
  }

  @Override
  public String name() {
    return "series";
  }

  @Override
  public Outcome<LineSeries> call(SeriesQuery input, Run run) {
    URI what =
        switch (input.origin()) {
          case Origin.Files f -> f.files().getFirst().toUri();
          case Origin.Services s ->
              s.services().isEmpty() ? s.registries().getFirst() : s.services().getFirst();
        };
    return Measuring.of(what, input.params(), () -> new Work(input, run).done());
  }

  /// A spectrum that is in the series.
  private record In(Found found, Together.Brought brought, Measures measures) {}

  /// One series being made.
  private final class Work {

    private final SeriesQuery query;
    private final Run run;
    private final List<Missed> missed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Integer> said = new LinkedHashMap<>();

    Work(SeriesQuery query, Run run) {
      this.query = query;
      this.run = run;
    }

    LineSeries done() throws IOException {
      List<In> all = new ArrayList<>();
      List<Found> found = found();
      for (Found f : found) {
        if (run.stopped()) throw new IOException("stopped after %d spectra".formatted(all.size()));
        run.progress().report("measuring", all.size() + missed.size(), found.size());
        one(f).ifPresent(all::add);
      }
      if (all.isEmpty()) throw new IOException(nothing());
      return made(all);
    }

    private List<Found> found() throws IOException {
      return switch (query.origin()) {
        case Origin.Files files -> files.files().stream().map(Found::local).toList();
        case Origin.Services services -> {
          Haul haul = spectra.find(services, query.vacuum(), run);
          missed.addAll(haul.missed());
          notes.addAll(haul.notes());
          yield haul.found();
        }
      };
    }

    private String nothing() {
      String first =
          missed.isEmpty()
              ? ""
              : "; the first, %s: %s"
                  .formatted(missed.getFirst().source(), missed.getFirst().why());
      String noted = notes.isEmpty() ? "" : ". " + String.join(" ", notes);
      return "no spectrum of %d could be measured%s%s".formatted(missed.size(), first, noted);
    }

    private Optional<In> one(Found f) {
      try {
        SpectrumFile file = Readers.require(f.file());
        if (file.spectra().size() > 1)
          notes.add(
              "%s holds %d spectra: the first is taken."
                  .formatted(f.source(), file.spectra().size()));
        Together.Brought brought =
            new Together(query.medium(), query.choices()).of(f, file.spectrum());
        Measures measures = Measures.of(brought.spectrum(), query);
        brought.notes().forEach(n -> said.merge(n, 1, Integer::sum));
        return Optional.of(new In(f, brought, measures));
      } catch (IOException | IllegalArgumentException e) {
        missed.add(new Missed(f.source(), String.valueOf(e.getMessage())));
        return Optional.empty();
      }
    }

    private LineSeries made(List<In> unsorted) throws IOException {
      boolean barycentric = unsorted.stream().allMatch(i -> i.brought().bjdTdb().isPresent());
      List<In> all =
          unsorted.stream().sorted(Comparator.comparingDouble(i -> time(i, barycentric))).toList();
      Profiles profiles =
          Profiles.of(
              query.followed().restA(),
              query.band(),
              query.sides(),
              all.stream().map(i -> i.measures().sampled()).toList());
      List<Optional<Shifts.Shift>> shifts = Shifts.of(profiles, query.lineWindow());
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < all.size(); i++)
        points.add(point(all.get(i), shifts.get(i), time(all.get(i), barycentric)));
      tell(all, points, barycentric);
      String target = target(all);
      Table table =
          SeriesTable.keep(
              target,
              query.followed(),
              query.medium().word(),
              barycentric,
              points,
              profiles,
              run.folder());
      return series(target, frame(all), barycentric, points, table, profiles);
    }

    private LineSeries series(
        String target,
        String frame,
        boolean barycentric,
        List<Point> points,
        Table table,
        Profiles profiles) {
      Widths widths = Widths.of(points);
      return new LineSeries(
          target,
          query.followed().name(),
          query.followed().restA(),
          query.medium() instanceof Medium.Air ? "air (Ciddor 1996)" : "vacuum",
          frame,
          barycentric ? "BJD TDB" : "JD UTC",
          points.size(),
          query.band().from(),
          query.band().to(),
          query.lineWindow().from(),
          query.lineWindow().to(),
          widths.mean(),
          widths.scatter(),
          widths.constant(),
          varies(profiles),
          points,
          missed,
          notes,
          table.file().toString(),
          table,
          query.fold(),
          profiles);
    }

    private LineSeries.@Nullable Varies varies(Profiles profiles) {
      try {
        return Varying.of(Variance.of(profiles), profiles, query.lineWindow());
      } catch (IllegalArgumentException e) {
        notes.add("No temporal variance spectrum: " + e.getMessage() + ".");
        return null;
      }
    }

    private Point point(In in, Optional<Shifts.Shift> shift, double time) {
      Measures m = in.measures();
      double millis = (in.brought().jdUtc() - JD_OF_1970) * MILLIS_PER_DAY;
      Instant date = Instant.ofEpochMilli(Math.round(millis)).truncatedTo(ChronoUnit.SECONDS);
      double fwhm = m.shape().fwhm();
      return new Point(
          time,
          date.toString(),
          m.width().ew(),
          m.ewErr(),
          m.ratio().map(Measures.Value::value).orElse(null),
          m.ratio().map(Measures.Value::error).orElse(null),
          m.velocity().map(Measures.Value::value).orElse(null),
          m.velocity().map(Measures.Value::error).orElse(null),
          shift.map(Shifts.Shift::kms).orElse(null),
          shift.map(Shifts.Shift::errKms).orElse(null),
          m.shape().extreme(),
          Double.isFinite(fwhm) ? Double.valueOf(fwhm) : null,
          m.width().snr(),
          query.fold().map(f -> f.phase(time)).orElse(null),
          in.brought().spectrum().observation().instrument(),
          in.found().source(),
          in.found().how(),
          in.brought().medium(),
          in.brought().frame());
    }

    private void tell(List<In> all, List<Point> points, boolean barycentric) {
      said.forEach((note, count) ->
          notes.add(count == 1 && all.size() == 1 ? note : count + " spectra: " + note));
      if (!missed.isEmpty())
        notes.add("%d spectra are not in the series; each is told why.".formatted(missed.size()));
      if (!barycentric)
        notes.add(
            "The place of the star is not known for all: times are JD UTC at the observatory, up"
                + " to 8.3 minutes from the barycentre (--ra, --dec).");
      long weak = points.stream().filter(p -> p.rvKms() == null).count();
      if (weak > 0)
        notes.add(
            "%d spectra have no centroid: the equivalent width is under 3 errors.".formatted(weak));
      double[] steps =
          all.stream()
              .mapToDouble(i -> i.measures().sampled().x()[1] - i.measures().sampled().x()[0])
              .sorted()
              .toArray();
      if (steps[steps.length - 1] > COARSE * steps[0])
        notes.add(
            "Pixels differ from %.3g to %.3g Angstrom: profiles of different resolution differ from their mean without varying."
                .formatted(steps[0], steps[steps.length - 1]));
    }

    private static double time(In in, boolean barycentric) {
      return barycentric ? in.brought().bjdTdb().orElseThrow() : in.brought().jdUtc();
    }

    private static String frame(List<In> all) {
      boolean known = all.stream().noneMatch(i -> i.brought().frame().equals("unknown"));
      boolean none = all.stream().allMatch(i -> i.brought().frame().equals("unknown"));
      return known
          ? "barycentric"
          : none ? "frame of the files, not stated" : "frames not all stated";
    }

    private String target(List<In> all) {
      List<String> names =
          all.stream()
              .map(i -> i.brought().spectrum().observation().target())
              .filter(n -> !n.isBlank())
              .distinct()
              .toList();
      if (names.size() > 1)
        notes.add(
            "The files name %d objects: %s.".formatted(names.size(), String.join(", ", names)));
      return query.origin() instanceof Origin.Services s
          ? s.target()
          : names.isEmpty() ? "" : names.getFirst();
    }
  }
}
