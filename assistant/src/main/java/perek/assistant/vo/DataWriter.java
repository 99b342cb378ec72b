package perek.assistant.vo;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import perek.assistant.Task;
import perek.assistant.call.Movement;
import perek.assistant.call.Quotable;
import perek.assistant.call.RowText;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.vo.request.Named;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.registry.ServiceList;
import perek.tools.resolve.Places;

/// Tells what services answered: how many rows, which, how the request was got, what failed. Every
/// sentence quotes the answer that it stands on.
public final class DataWriter {

  /// Rows that are written out.
  private static final int SHOWN = 8;

  private DataWriter() {}

  public static Draft write(Wish wish, Task task, Trail trail) {
    List<Evidence.Fetched> all = trail.evidence(Evidence.Fetched.class);
    List<Wish> parts = wish.parts();
    return parts.size() == 1
        ? write(wish, task, trail, all)
        : Several.write(parts, all, trail, (part, own) -> write(part, task, trail, own));
  }

  private static Draft write(Wish wish, Task task, Trail trail, List<Evidence.Fetched> all) {
    List<Evidence.Fetched> asked = all.stream().filter(f -> answers(f, wish.kind())).toList();
    if (asked.isEmpty()) return Unasked.draft(wish, task, all);
    List<Evidence.Fetched> came =
        asked.stream().filter(f -> f.outcome().product().isPresent()).toList();
    if (came.isEmpty()) return Unasked.failed(wish, asked);
    List<Claim> claims = new ArrayList<>();
    switch (wish.kind()) {
      case PLACE -> came.forEach(f -> places(f, claims));
      case SERVICES -> came.forEach(f -> services(f, claims));
      case CUTOUT -> came.forEach(f -> FactWriter.piece(f, claims));
      case BARYCENTRIC -> came.forEach(f -> FactWriter.corrected(f, claims));
      case VELOCITY -> {
        came.forEach(f ->
            Movement.told(f.outcome().product().orElseThrow())
                .forEach(line -> claims.add(sentence(f, line))));
        if (came.stream().anyMatch(f -> f.tool().equals("ccf") && f.table().isPresent()))
          rows(wish, came, local(all), claims);
        else came.forEach(f -> Done.kept(f, claims));
      }
      case COVERAGE, TILES -> came.forEach(f -> FactWriter.facts(f, claims));
      case JOB -> {
        if (came.stream().anyMatch(f -> f.table().isPresent()))
          rows(wish, came, local(all), claims);
        else came.forEach(f -> FactWriter.facts(f, claims));
      }
      default -> {
        if (came.stream().anyMatch(Done::isDeed)) came.forEach(f -> Done.tell(f, claims));
        else rows(wish, came, local(all), claims);
      }
    }
    Remarks.notes(asked, trail, claims);
    Remarks.failures(asked, claims);
    return new Draft.Claims(claims);
  }

  private static boolean answers(Evidence.Fetched f, Kind kind) {
    return switch (kind) {
      case PLACE -> f.tool().equals("resolve");
      case SERVICES -> f.tool().equals("registry");
      case TABLE -> true;
      default -> !Set.of("resolve", "registry", "unite", "filter").contains(f.tool());
    };
  }

  /// Rows that were joined or kept, the last word on them at the end.
  private static List<Evidence.Fetched> local(List<Evidence.Fetched> all) {
    return all.stream().filter(f -> Set.of("unite", "filter").contains(f.tool())).toList();
  }

  private static void rows(
      Wish wish, List<Evidence.Fetched> came, List<Evidence.Fetched> local, List<Claim> claims) {
    for (Evidence.Fetched f : local)
      claims.add(f.tool().equals("filter") ? kept(f) : together(wish, f));
    if (wish.kind() == Kind.TABLE) came.forEach(f -> fitting(f, claims));
    if (local.isEmpty()) counts(wish, came, claims);
    local.stream()
        .reduce((_, last) -> last)
        .or(() -> Results.shown(came))
        .filter(f -> f.table().filter(t -> t.rows() > 0).isPresent())
        .ifPresent(best -> {
          Table table = best.table().orElseThrow();
          RowText text = new RowText(table);
          int shown = (int) Math.min(SHOWN, Math.min(table.rows(), table.head().size()));
          for (int row = 0; row < shown; row++) claims.add(line(best, text.of(row)));
          String more =
              table.rows() > shown
                  ? "All %d rows are in ".formatted(table.rows())
                  : "This table of %d is kept in ".formatted(table.rows());
          claims.add(
              new Claim(
                  more + table.file() + ".",
                  List.of(
                      quote(best, "file " + table.file()),
                      quote(best, Quotable.rows(table.rows()))),
                  ""));
        });
    if (!local.isEmpty()) counts(wish, came, claims);
    came.stream()
        .filter(f -> f.outcome().status() != Status.OK)
        .map(Remarks::status)
        .filter(distinct())
        .forEach(claims::add);
  }

  /// How many rows each answer has; told first where there is but one, else after the whole.
  private static void counts(Wish wish, List<Evidence.Fetched> came, List<Claim> claims) {
    if (wish.kind() == Kind.TABLE) return;
    for (Evidence.Fetched f : came) if (!idle(wish, f)) claims.add(count(wish, f));
  }

  /// Another name of an object, under which nothing is filed: told by the note of the request.
  private static boolean idle(Wish wish, Evidence.Fetched f) {
    return f.tool().equals("ssap")
        && f.table().filter(t -> t.rows() > 0).isEmpty()
        && f.outcome()
            .report()
            .sent()
            .params()
            .value("TARGETNAME")
            .filter(name -> !Named.names(wish).contains(name))
            .isPresent()
        && !wish.has("TARGETNAME");
  }

  private static Predicate<Claim> distinct() {
    Set<String> told = new HashSet<>();
    return claim -> told.add(claim.text());
  }

  /// `127.0.0.1:8080/ssap has 25 spectra, filed as psi Per (22), HD 22192 (3).`
  private static Claim count(Wish wish, Evidence.Fetched f) {
    long rows =
        f.outcome().product().flatMap(p -> p.rows().stream().boxed().findFirst()).orElse(0L);
    List<Claim.Quote> quotes = new ArrayList<>();
    quotes.add(quote(f, request(f)));
    quotes.add(quote(f, Quotable.rows(rows)));
    StringBuilder sentence = new StringBuilder(label(f)).append(" has ").append(rows).append(' ');
    sentence.append(rows == 1 ? singular(wish) : plural(wish));
    String way = way(f);
    if (!way.isEmpty()) {
      sentence.append(" for ").append(way);
      quotes.add(quote(f, way));
    }
    String filed = f.text().lines().filter(l -> l.startsWith("filed as ")).findFirst().orElse("");
    if (!filed.isEmpty() && rows > 0) {
      sentence.append(", ").append(filed);
      quotes.add(quote(f, filed));
    }
    return new Claim(sentence.append('.').toString(), quotes, "");
  }

  /// How many rows fit a condition.
  private static void fitting(Evidence.Fetched f, List<Claim> claims) {
    long rows = f.table().map(Table::rows).orElse(0L);
    if (f.text().lines().noneMatch(l -> l.startsWith("FILTER=") || l.startsWith("filter="))) return;
    claims.add(
        new Claim(
            rows + (rows == 1 ? " row fits." : " rows fit."),
            List.of(quote(f, Quotable.rows(rows))),
            ""));
  }

  /// `21 of them cover 6550 to 6570 Angstrom completely.`
  private static Claim kept(Evidence.Fetched f) {
    long rows = f.table().map(Table::rows).orElse(0L);
    String words =
        f.text()
            .lines()
            .filter(l -> l.startsWith("cover ") || l.startsWith("are "))
            .findFirst()
            .orElse("");
    return new Claim(
        rows + " of them " + words + ".",
        List.of(quote(f, Quotable.rows(rows)), quote(f, words)),
        "");
  }

  private static Claim together(Wish wish, Evidence.Fetched f) {
    long rows = f.table().map(Table::rows).orElse(0L);
    String noun = rows == 1 ? singular(wish) : plural(wish);
    List<Claim.Quote> quotes = new ArrayList<>(List.of(quote(f, Quotable.rows(rows))));
    StringBuilder sentence = new StringBuilder("Found " + rows + " " + noun);
    f.text()
        .lines()
        .filter(l -> l.startsWith("filed as "))
        .findFirst()
        .ifPresent(l -> {
          sentence.append(", ").append(l);
          quotes.add(quote(f, l));
        });
    return new Claim(sentence.append('.').toString(), quotes, "");
  }

  private static String singular(Wish wish) {
    return switch (wish.kind()) {
      case SPECTRA -> wish.has("dstype") ? "spectrum or light curve" : "spectrum";
      case IMAGES -> "image";
      case SOURCES -> "source";
      case LINKS -> "link";
      case LINES -> "line";
      case DATASETS, PLANETARY -> "dataset";
      default -> "row";
    };
  }

  private static String plural(Wish wish) {
    return switch (wish.kind()) {
      case SPECTRA -> wish.has("dstype") ? "spectra and light curves" : "spectra";
      case IMAGES -> "images";
      case SOURCES -> "sources";
      case LINKS -> "links";
      case LINES -> "lines";
      case DATASETS, PLANETARY -> "datasets";
      default -> "rows";
    };
  }

  /// By which parameter the place or object was given.
  static String way(Evidence.Fetched f) {
    return f.outcome().report().sent().params().entries().stream()
        .filter(p -> Set.of("TARGETNAME", "POS", "ID").contains(p.name()))
        .map(p -> Quotable.parameter(p.name(), p.value()))
        .findFirst()
        .orElse("");
  }

  private static void places(Evidence.Fetched f, List<Claim> claims) {
    if (f.outcome().product().orElse(null) instanceof Places places)
      places.places().forEach(p -> claims.add(sentence(f, Quotable.place(p))));
  }

  private static void services(Evidence.Fetched f, List<Claim> claims) {
    if (!(f.outcome().product().orElse(null) instanceof ServiceList list)) return;
    int count = list.services().size();
    String found =
        label(f) + " knows " + count + (count == 1 ? " such service." : " such services.");
    claims.add(new Claim(found, List.of(quote(f, request(f)), quote(f, Quotable.rows(count))), ""));
    list.services().stream().limit(40).forEach(s -> claims.add(line(f, Quotable.service(s))));
  }

  static Claim line(Evidence.Fetched f, String text) {
    return new Claim("- " + text, List.of(quote(f, text)), "");
  }

  static Claim sentence(Evidence.Fetched f, String text) {
    String closed = text.matches("(?s).*[.?!]$") ? text : text + ".";
    return new Claim(closed, List.of(quote(f, text)), "");
  }

  static Claim.Quote quote(Evidence.Fetched f, String text) {
    return new Claim.Quote(f.id(), text);
  }

  static String request(Evidence.Fetched f) {
    return f.text().lines().findFirst().orElse("");
  }

  /// The service by its name, else by its address.
  static String label(Evidence.Fetched f) {
    if (!f.name().isBlank()) return f.name();
    URI uri = f.service();
    if (uri.getHost() == null) return f.tool();
    return uri.getHost() + (uri.getPort() > 0 ? ":" + uri.getPort() : "") + uri.getPath();
  }
}
