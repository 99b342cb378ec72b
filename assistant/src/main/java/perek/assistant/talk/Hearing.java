package perek.assistant.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern DEFINES =
      Pattern.compile(
          "^\\s*(?:what (?:is|are|does|do) (?!the access|the ivoid|there|the coordinates|the position|the mean|the average|the best|the first)|why\\b|how (?:does|do|is|are|to|can|should) |explain\\b|define\\b|describe\\b|who (?:wrote|is|was|are|invented)|when (?:was|is|were)|compare\\b|summari[sz]e\\b|write\\b|tell me (?:a|about)|which (?:parameter|standard|column|section|version|document|paper|abstract)s?\\b|can a\\b|must\\b|is it\\b|according to\\b|in (?:ssa|tap|siap?|scs|soda|datalink)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADQL =
      Pattern.compile("^\\s*select\\s.+\\sfrom\\s.+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SERVICE =
      Pattern.compile(
          "\\b(?:services|registry|registries|registered|access url|ivoids?|data ?cent(?:re|er)s|(?:which|what|find|list|any|image|tap|ssap?|siap?|scs|slap|cone search) (?:\\w+ )?(?:service|archives)|service (?:called|named|for|with|that|on)|(?:who|which \\w+) (?:publish(?:es)?|offers?|provides?)|where can i find)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What is done with a dataset that is there.
  private static final Pattern PIECES =
      Pattern.compile(
          "^\\s*(?:please |now |and |then |can you |could you )*(?:cut|trim|crop|extract|normali[sz]e|rectify|convert)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'/-]*[\\p{L}\\d]");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "but",
          "or",
          "nor",
          "yet",
          "so",
          "if",
          "than",
          "let",
          "let's",
          "us",
          "our",
          "my",
          "your",
          "me",
          "he",
          "she",
          "him",
          "her",
          "has",
          "had",
          "been",
          "being",
          "be",
          "was",
          "were",
          "am",
          "will",
          "shall",
          "should",
          "may",
          "might",
          "must",
          "not",
          "no",
          "very",
          "really",
          "just",
          "now",
          "then",
          "also",
          "too",
          "as",
          "by",
          "via",
          "per",
          "into",
          "onto",
          "up",
          "over",
          "under",
          "about",
          "between",
          "during",
          "while",
          "because",
          "since",
          "until",
          "where",
          "when",
          "who",
          "whom",
          "whose",
          "why",
          "here",
          "both",
          "each",
          "every",
          "other",
          "others",
          "same",
          "such",
          "own",
          "more",
          "most",
          "some",
          "kindly",
          "want",
          "wanted",
          "like",
          "wish",
          "looking",
          "interested",
          "seeing",
          "known",
          "existing",
          "available",
          "possible",
          "taken",
          "obtained",
          "recorded",
          "made",
          "restriction",
          "restrictions",
          "drop",
          "remove",
          "without",
          "instead",
          "again",
          "undo",
          "make",
          "change",
          "limit",
          "ones",
          "those",
          "these",
          "them",
          "thanks",
          "thank",
          "hi",
          "hello",
          "perek",
          "using",
          "use",
          "used",
          "region",
          "area");

  /// A question that names a protocol, and not enough to use it, is about the protocol.
  private static final Pattern PROTOCOL =
      Pattern.compile(
          "\\b(?:SSAP?|SIAP?2?|SCS|TAP|SODA|DataLink|ObsCore|ObsTAP|SLAP|RegTAP|VOTable|ADQL|DALI)\\b");

  private static final Pattern ONES =
      Pattern.compile("\\b(?:the \\S+ ones|those|these|them)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATA =
      Pattern.compile(
          "^(?:(?:please|can you|could you|show|find|get|give|list|search|query|fetch|is|are|do|i|we|what|which|any|all|got|have)\\b.*)?\\b(?:data(?:sets?)?|observations?|anything|something|everything|archive data|products)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Where to look, and not what for.
  private static final Pattern EVERYWHERE =
      Pattern.compile(
          "\\b(?:search|ask|query|in|at|across|from)\\s+(?:all|every|each|the)(?: \\w+){0,2} (?:services?|archives?)(?= for\\b|$|\\?)(?: for)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(?:the )?(?:(first|1st)|(second|2nd)|(third|3rd)|(fourth|4th)|(fifth|5th)|(last)|(?:row|number|no\\.?|#) ?(\\d{1,5}))\\b(?: one| spectrum| row| of (?:them|those|these))?",
          Pattern.CASE_INSENSITIVE);

  private final Intents intents;

  public Hearing() {
    this.intents =
        new Intents(
            Examples.of("asking.md"),
            s -> read(s, LocalDate.EPOCH.plusYears(200), false).template());
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
    if (ADQL.matcher(text).matches())
      return new Heard.Wants(
          new Wish(Kind.QUERY, List.of(new Slot.Value("query", text.strip(), text.strip()))));
    Optional<Wish> before = before(context.understood(), context.today());
    boolean services = before.filter(w -> w.kind() == Kind.SERVICES).isPresent();
    Read read = read(text, context.today(), services && FollowUps.refers(text));
    Optional<Kind> kind = kind(read, before.isPresent() || context.fetched());
    Optional<Wish> wish = wish(read, kind, before, context);
    return wish.<Heard>map(w -> judged(w.leaving(unread(read)), read, context.fetched()))
        .or(() -> unsaid(read, !context.understood().isEmpty()))
        .orElseGet(Heard.Reads::new);
  }

  private Optional<Wish> wish(
      Read read, Optional<Kind> kind, Optional<Wish> before, Context context) {
    boolean ofResults = context.fetched() && kind.filter(k -> !k.searched()).isPresent();
    if (DEFINES.matcher(read.text).find() && !ofResults) return Optional.empty();
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
    boolean dangling = before.isEmpty() && ONES.matcher(read.text).find();
    return dangling ? Optional.empty() : kind.map(k -> new Wish(k, read.slots));
  }

  /// Words that nobody read and that no example has: they may have been meant to matter.
  private List<String> unread(Read read) {
    return WORD.matcher(read.rest.left())
        .results()
        .map(MatchResult::group)
        .filter(w -> !FUNCTION_WORDS.contains(w.toLowerCase(Locale.ROOT)) && !intents.knows(w))
        .distinct()
        .toList();
  }

  /// "Any data of Capella": a place, but not of what.
  private static Optional<Heard> unsaid(Read read, boolean after) {
    boolean placed = read.slots.stream().anyMatch(s -> s.key().equals("where"));
    boolean adds = !after && FollowUps.opens(read.text) && named(read);
    boolean some = adds || read.rest.has(DATA);
    if (DEFINES.matcher(read.text).find() || !some) return Optional.empty();
    String question =
        placed
            ? "Spectra, images or catalogue sources?"
            : "Spectra, images or catalogue sources, and of which object or position?";
    return Optional.of(new Heard.Asks(question, Optional.of(new Wish(Kind.SPECTRA, read.slots))));
  }

  /// A sentence of a few words that names a constraint adds it to what was wanted.
  private static boolean named(Read read) {
    return !read.slots.isEmpty() && read.text.split("\\s+").length <= 12;
  }

  private static Wish about(Kind kind, Read read) {
    List<Slot> slots = new ArrayList<>(read.slots);
    Matcher ordinal = ORDINAL.matcher(read.text);
    if (kind != Kind.TABLE && ordinal.find()) {
      slots.removeIf(Slot.Most.class::isInstance);
      slots.add(new Slot.Value("row", row(ordinal), ordinal.group()));
    }
    slots.add(new Slot.Value("asked", read.text, read.text));
    return new Wish(kind, slots);
  }

  private static String row(MatchResult m) {
    for (int i = 1; i <= 5; i++) if (m.group(i) != null) return Integer.toString(i);
    return m.group(6) != null ? "last" : m.group(7);
  }

  private Heard judged(Wish wish, Read read, boolean resultsBefore) {
    if (!read.rest.refusals().isEmpty())
      return new Heard.Refuses(
          String.join("; ", read.rest.refusals()), "Give a value that can be, and ask again.");
    Optional<String> question =
        read.rest.questions().stream().findFirst().or(() -> Missing.in(wish, resultsBefore));
    if (question.isPresent() && PROTOCOL.matcher(read.text).find()) return new Heard.Reads();
    return question
        .<Heard>map(q -> new Heard.Asks(q, Optional.of(wish).filter(w -> w.kind().searched())))
        .orElseGet(() -> new Heard.Wants(wish));
  }

  /// The kind that a sentence speaks of; empty where documents have to answer.
  private Optional<Kind> kind(Read read, boolean after) {
    if (after && PIECES.matcher(read.text).find()) return Optional.of(Kind.CUTOUT);
    String template = read.template();
    for (Intents.Judged judged : intents.judge(template)) {
      if (judged.label().equals(DOCUMENT) || judged.likeness() < ALIKE) return Optional.empty();
      Optional<Kind> kind = Kind.named(judged.label());
      boolean possible =
          kind.filter(k -> k.saidIn(template) || k.saidIn(read.text))
              .filter(k -> after || k != Kind.TABLE)
              .isPresent();
      if (possible) return kind;
    }
    return Optional.empty();
  }

  /// What was wanted last, read again from how it was understood.
  private static Optional<Wish> before(List<String> understood, LocalDate today) {
    for (String said : understood.reversed())
      for (Kind kind : List.of(Kind.SPECTRA, Kind.IMAGES, Kind.SOURCES, Kind.SERVICES)) {
        boolean curves = kind == Kind.SPECTRA && said.startsWith("light curves");
        if (said.startsWith(kind.noun()) || curves)
          return Optional.of(new Wish(kind, inOrder(said, read(said, today, false).slots)));
      }
    return Optional.empty();
  }

  /// In the order in which they were said: the last is the one that "that restriction" means.
  private static List<Slot> inOrder(String said, List<Slot> slots) {
    return slots.stream().sorted(Comparator.comparingInt(s -> said.indexOf(s.words()))).toList();
  }

  /// @param services whether services were spoken of before
  private static Read read(String text, LocalDate today, boolean services) {
    Remaining rest = new Remaining(text);
    rest.find(EVERYWHERE).ifPresent(m -> rest.take(m, Remaining.Mark.ID));
    boolean theirs = services || rest.has(SERVICE) || text.startsWith(Kind.SERVICES.noun());
    return new Read(text, theirs ? ServiceWords.read(rest) : Slots.read(rest, today), rest);
  }
}
