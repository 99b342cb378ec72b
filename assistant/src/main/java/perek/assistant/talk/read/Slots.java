package perek.assistant.talk.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads all constraints of a sentence, in an order in which none takes the words of another.
public final class Slots {

  /// `not from CCD700`, `except those of Vega`.
  private static final Pattern EXCEPT =
      Pattern.compile(
          "(?i:\\b(?:but )?(?:not|except(?:ing)?(?: for)?|excluding|other than|apart from)\\s+(?:those |ones |the |any |spectra )*(?:of |from |by |taken with |with )?)((?:\\p{Lu}|\\d+ \\p{Lu})[\\w-]*(?: (?:\\p{Lu}|\\d)[\\w-]*)?)(?![\\w-])");

  private Slots() {}

  /// The same in a sentence that is known to be about lines: an element may stand alone.
  public static List<Slot> ofLines(Remaining text, LocalDate today) {
    List<Slot> slots = new ArrayList<>(Terms.element(text).stream().toList());
    slots.addAll(read(text, today));
    return slots;
  }

  /// @param today what "last year" is counted from
  public static List<Slot> read(Remaining text, LocalDate today) {
    List<Slot> slots = new ArrayList<>();
    slots.addAll(Terms.read(text));
    slots.addAll(except(text));
    slots.addAll(Qualities.read(text));
    slots.addAll(Qualities.collection(text));
    slots.addAll(Positions.read(text));
    slots.addAll(Bands.read(text));
    slots.addAll(Extents.read(text));
    List<Slot> objects = Objects.read(text);
    if (slots.stream().noneMatch(s -> s.key().equals("where"))) slots.addAll(objects);
    slots.addAll(new Periods(today).read(text));
    slots.addAll(Counts.read(text));
    if (slots.stream().noneMatch(s -> s.key().equals("COLLECTION")))
      slots.addAll(Qualities.capitals(text));
    return slots;
  }

  /// How many are wanted, where nothing else is to be read.
  public static List<Slot> count(Remaining text) {
    return Counts.read(text);
  }

  /// What is to be left out: no parameter of a protocol says so, hence the rows that came are
  /// looked through.
  private static List<Slot> except(Remaining text) {
    return text.find(EXCEPT)
        .<List<Slot>>map(m -> {
          text.take(m, Remaining.Mark.QUALITY);
          return List.of(new Slot.Value("except", m.group(1), "not from " + m.group(1)));
        })
        .orElse(List.of());
  }

  /// A place by its coordinates or by an object whose name nobody can take for another word, and
  /// how far around it.
  public static List<Slot> place(Remaining text) {
    List<Slot> slots = new ArrayList<>(Positions.read(text));
    if (slots.isEmpty()) slots.addAll(Objects.designated(text));
    if (!slots.isEmpty()) slots.addAll(Extents.read(text));
    return slots;
  }

  /// A place by its coordinates alone.
  public static List<Slot> position(Remaining text) {
    return Positions.read(text);
  }

  /// A span of time alone.
  ///
  /// @param today what "last year" is counted from
  public static List<Slot> period(Remaining text, LocalDate today) {
    return new Periods(today).read(text);
  }

  /// A range of wavelengths alone, also by the name of a line or a band.
  public static List<Slot> band(Remaining text) {
    return Bands.read(text);
  }
}
