package perek.assistant.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import perek.assistant.talk.read.Remaining;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Slots;
import perek.prompts.Examples;

/// Tells what a question wants, by rules for its constraints and examples for its kind. Safe for
/// use by several threads.
public final class Hearing {

  private static final String DOCUMENT = "document";

  /// A sentence less alike than this to every example is not taken for a wish.
  private static final double ALIKE = .32;

  private static final List<Kind> SEARCHED =
      Stream.of(Kind.values())
          .filter(Kind::searched)
          .sorted(Comparator.comparingInt((Kind k) -> -k.noun().length()))
          .toList();
  private static final Set<Kind> PARTICULAR =
      Set.of(Kind.JOB, Kind.COVERAGE, Kind.TILES, Kind.BARYCENTRIC);

  private final Intents intents;

  public Hearing() {
    this.intents =
        new Intents(
            Examples.of("asking.md"),
            s -> read(s, LocalDate.EPOCH.plusYears(200), Optional.empty()).template());
  }

  /// What one sentence names, its context aside.
  private record Read(String text, List<Slot> slots, Remaining rest) {
    String template() {
      return rest.template();
    }
  }

  /// @param text as the user wrote it
  public Heard hear(String text, Context context) {
    Optional<Heard> courtesy = Courtesy.of(text);
    if (courtesy.isPresent()) return courtesy.get();
    Optional<Wish> query = WrittenOut.query(text);
    if (query.isPresent()) return new Heard.Wants(query.get());
    Optional<Wish> before = before(context.understood(), context.today());
    Optional<Kind> spoken = before.map(Wish::kind).filter(_ -> FollowUps.refers(text));
    Read read = read(text, context.today(), spoken);
    Optional<Kind> kind = kind(read, before.isPresent() || context.fetched(), context.fetched());
    Optional<Wish> wish =
        wish(read, kind, before, context).map(w -> FollowUps.placed(w, text, place(context)));
    boolean follows = before.isPresent() && FollowUps.refers(text);
    boolean measured = context.fetched() && (Phrases.MEASURED.matcher(text).find() || ofRows(read));
    if (!measured && !plain(read, follows)) return new Heard.Reads();
    return wish.<Heard>map(w -> judged(w.leaving(left(read)), read, context.fetched()))
        .or(() -> rowless(text, context))
        .or(() -> unsaid(read, !context.understood().isEmpty()))
        .orElseGet(Heard.Reads::new);
  }

  private Optional<Wish> wish(
      Read read, Optional<Kind> kind, Optional<Wish> before, Context context) {
    boolean ofResults = context.fetched() && kind.filter(k -> !k.searched()).isPresent();
    boolean theirs = kind.filter(k -> particular(k, read)).isPresent();
    if (Phrases.DEFINES.matcher(read.text).find() && !ofResults && !theirs) return Optional.empty();
    if (kind.isPresent() && !kind.get().searched()) return Optional.of(about(kind.get(), read));
    boolean placed = read.slots.stream().anyMatch(s -> s.key().equals("where"));
    if (before.isPresent() && FollowUps.undoes(read.text))
      return before(
              context.understood().subList(0, context.understood().size() - 1), context.today())
          .or(() -> before);
    boolean anew =
        kind.isPresent() && (placed || kind.get() == Kind.SERVICES) && !FollowUps.opens(read.text);
    if (before.isPresent()
        && !anew
        && (FollowUps.refers(read.text) || (kind.isEmpty() && named(read))))
      return FollowUps.changed(before.get(), read.text, read.slots, kind)
          .or(() -> kind.map(k -> new Wish(k, read.slots)));
    boolean bare = read.slots.isEmpty() && read.text.split("\\s+").length <= 2;
    if (bare && before.isPresent()) return kind.map(before.get()::as);
    boolean dangling = before.isEmpty() && !placed && Phrases.ONES.matcher(read.rest.left()).find();
    return dangling ? Optional.empty() : kind.map(k -> new Wish(k, read.slots));
  }

  /// The object or position that the sentence before named.
  private static Optional<Slot> place(Context context) {
    if (context.understood().isEmpty()) return Optional.empty();
    String last = context.understood().getLast();
    return read(last, context.today(), Optional.empty()).slots.stream()
        .filter(s -> s.key().equals("where"))
        .findFirst();
  }

  /// Whether a sentence is a request and nothing else. Questions to documents have words that no
  /// request has; a request may have one or two, where it asks plainly and names a place.
  private boolean plain(Read read, boolean follows) {
    int strange = unread(read).size();
    boolean asks = Phrases.REQUESTS.matcher(read.text).find();
    boolean placed = read.slots.stream().anyMatch(s -> s.key().equals("where"));
    boolean lenient = follows || !read.rest.refusals().isEmpty();
    return switch (strange) {
      case 0 -> true;
      case 1 -> asks || lenient || (placed && Phrases.THINGS.matcher(read.text).find());
      case 2 -> lenient || (asks && placed);
      default -> false;
    };
  }

  /// Words that nobody read and that no example of a wish has: they may have been meant to matter.
  private List<String> unread(Read read) {
    return Phrases.WORD
        .matcher(read.rest.left())
        .results()
        .map(MatchResult::group)
        .filter(w ->
            !Phrases.FUNCTION_WORDS.contains(w.toLowerCase(Locale.ROOT))
                && !intents.knows(w, DOCUMENT))
        .distinct()
        .toList();
  }

  /// What is told as not taken into account: words, and years that no reader took.
  private List<String> left(Read read) {
    List<String> left = new ArrayList<>(unread(read));
    Phrases.YEAR.matcher(read.rest.left()).results().map(MatchResult::group).forEach(left::add);
    return left;
  }

  /// Something done with rows: names in it may be those of columns.
  private static boolean ofRows(Read read) {
    boolean placed = read.slots.stream().anyMatch(s -> s.key().equals("where"));
    return !placed
        && (Phrases.DEEDS.matcher(read.text).find()
            || Phrases.SHOWN.matcher(read.text).find()
            || Phrases.SUPERLATIVE.matcher(read.text).find());
  }

  /// "Plot it" where nothing was fetched.
  private static Optional<Heard> rowless(String text, Context context) {
    boolean asked = !context.fetched() && Phrases.DONE_WITH_ROWS.matcher(text).find();
    return asked
        ? Optional.of(new Heard.Asks(Missing.NOTHING_FETCHED, Optional.empty()))
        : Optional.empty();
  }

  /// "Any data of Capella": a place, but not of what.
  private static Optional<Heard> unsaid(Read read, boolean after) {
    boolean placed = read.slots.stream().anyMatch(s -> s.key().equals("where"));
    boolean adds = !after && FollowUps.opens(read.text) && named(read);
    boolean alone =
        placed
            && Phrases.WORD
                .matcher(read.rest.left())
                .results()
                .allMatch(m -> Phrases.JOINING.matcher(m.group()).matches());
    boolean some =
        adds
            || alone
            || (read.rest.has(Phrases.DATA) && Phrases.REQUESTS.matcher(read.text).find());
    if (Phrases.DEFINES.matcher(read.text).find()) return Optional.empty();
    Optional<Heard> open =
        read.rest.questions().stream()
            .filter(_ -> Phrases.REQUESTS.matcher(read.text).find())
            .<Heard>map(q -> new Heard.Asks(q, Optional.empty()))
            .findFirst();
    if (open.isPresent() || !some) return open;
    String question =
        placed
            ? "Spectra, images or catalogue sources?"
            : "Spectra, images or catalogue sources, and of which object or position?";
    Wish spectra = new Wish(Kind.SPECTRA, read.slots);
    return Optional.of(
        spectra.has("COLLECTION") && placed
            ? new Heard.Wants(spectra)
            : new Heard.Asks(question, Optional.of(spectra)));
  }

  /// A sentence of a few words that names a constraint adds it to what was wanted.
  private static boolean named(Read read) {
    return !read.slots.isEmpty() && read.text.split("\\s+").length <= 12;
  }

  private static Wish about(Kind kind, Read read) {
    List<Slot> slots = new ArrayList<>(read.slots);
    Optional<Slot> rows = FollowUps.rows(kind, read.text);
    if (rows.isPresent()) {
      slots.removeIf(Slot.Most.class::isInstance);
      slots.add(rows.get());
    }
    slots.add(new Slot.Value("asked", read.text, read.text));
    return new Wish(kind, slots);
  }

  private Heard judged(Wish wish, Read read, boolean resultsBefore) {
    if (!read.rest.refusals().isEmpty())
      return new Heard.Refuses(
          String.join("; ", read.rest.refusals()), "Give a value that can be, and ask again.");
    Optional<String> question =
        read.rest.questions().stream().findFirst().or(() -> Missing.in(wish, resultsBefore));
    if (question.isPresent() && Phrases.told(read.text)) return new Heard.Reads();
    return question
        .<Heard>map(q -> new Heard.Asks(q, Optional.of(wish).filter(w -> w.kind().searched())))
        .orElseGet(() -> new Heard.Wants(wish));
  }

  /// The kind that a sentence speaks of; empty where documents have to answer.
  private Optional<Kind> kind(Read read, boolean after, boolean fetched) {
    boolean placed = read.slots.stream().anyMatch(slot -> slot.key().equals("where"));
    if (after && !placed && Phrases.DEEDS.matcher(read.text).find()) return Optional.of(Kind.TABLE);
    Optional<Slot> form = read.slots.stream().filter(s -> s.key().equals("FORMAT")).findFirst();
    if (fetched && !placed && form.isPresent() && Phrases.ORDINAL.matcher(read.text).find())
      return form.map(s -> s.words().startsWith("preview") ? Kind.LINKS : Kind.CUTOUT);
    if (fetched && ofRows(read)) return Optional.of(Kind.TABLE);
    if (fetched && !placed && Phrases.MEASURED.matcher(read.text).find())
      return Optional.of(Kind.TABLE);
    Optional<Kind> dataset = dataset(read);
    if (dataset.isPresent()) return dataset;
    boolean banded = read.slots.stream().anyMatch(s -> s.key().equals("band"));
    boolean piece = banded && !placed && Phrases.PART.matcher(read.text).find();
    if (after && (piece || Phrases.PIECES.matcher(read.text).find()))
      return Optional.of(Kind.CUTOUT);
    String template = read.template();
    if (Phrases.WRITTEN_OUT.matcher(read.text).find() && !read.slots.isEmpty())
      return Optional.of(Kind.SPECTRA);
    for (Intents.Judged judged : intents.judge(template)) {
      if (judged.label().equals(DOCUMENT) || judged.likeness() < ALIKE) return Optional.empty();
      Optional<Kind> kind = Kind.named(judged.label());
      boolean possible =
          kind.filter(k -> k.saidIn(template) || k.saidIn(read.text))
              .filter(k -> after || k != Kind.TABLE)
              .filter(k -> !PARTICULAR.contains(k) || particular(k, read))
              .isPresent();
      if (possible) return kind;
    }
    return Optional.empty();
  }

  /// Whether a sentence speaks of one job, one map or one survey, and not of what they are.
  private static boolean particular(Kind kind, Read read) {
    boolean placed = read.slots.stream().anyMatch(s -> s.key().equals("where"));
    return switch (kind) {
      case JOB -> read.slots.stream().anyMatch(s -> s.key().equals("job"));
      case BARYCENTRIC -> placed;
      case COVERAGE, TILES -> placed || Phrases.THAT_MAP.matcher(read.text).find();
      default -> false;
    };
  }

  /// A dataset by its identifier is brought in part or in another form, else its links are shown.
  private static Optional<Kind> dataset(Read read) {
    List<String> keys = read.slots.stream().map(Slot::key).toList();
    if (!keys.contains("id") || !Phrases.REQUESTS.matcher(read.text).find())
      return Optional.empty();
    boolean piece =
        List.of("band", "FLUXCALIB", "FORMAT", "time").stream().anyMatch(keys::contains);
    return Optional.of(piece ? Kind.CUTOUT : Kind.LINKS);
  }

  /// What was wanted last, read again from how it was understood.
  private static Optional<Wish> before(List<String> understood, LocalDate today) {
    for (String said : understood.reversed())
      for (Kind kind : SEARCHED) {
        boolean curves = kind == Kind.SPECTRA && said.startsWith("light curves");
        if (said.startsWith(kind.noun()) || curves)
          return Optional.of(
              new Wish(kind, inOrder(said, read(said, today, Optional.of(kind)).slots)));
      }
    return Optional.empty();
  }

  /// In the order in which they were said: the last is the one that "that restriction" means.
  private static List<Slot> inOrder(String said, List<Slot> slots) {
    return slots.stream().sorted(Comparator.comparingInt(s -> said.indexOf(s.words()))).toList();
  }

  /// @param before what was spoken of, where the sentence goes on with it
  private static Read read(String text, LocalDate today, Optional<Kind> before) {
    Remaining rest = new Remaining(text);
    rest.find(Phrases.EVERYWHERE).ifPresent(m -> rest.take(m, Remaining.Mark.ID));
    boolean services =
        before.filter(k -> k == Kind.SERVICES).isPresent() || rest.has(Phrases.SERVICE);
    if (services) return new Read(text, ServiceWords.read(rest), rest);
    boolean lines = before.filter(k -> k == Kind.LINES).isPresent();
    return new Read(text, lines ? Slots.ofLines(rest, today) : Slots.read(rest, today), rest);
  }
}
