package perek.shell.scope;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perek.index.filter.Filter;
import perek.index.filter.Kind;
import perek.index.filter.Years;
import perek.index.reading.Scope;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;

/// The options of `ask` and `search` that confine them.
public final class ScopeOptions {

  private static final List<Option> OPTIONS =
      List.of(
          Option.value("document", "ID[,ID]", "only of these documents, such as TAP or 'TAP 1.1'"),
          Option.value("status", "REC[,PR]", "only of standards of this status"),
          Option.value("year", "YEARS", "only of 2024, 2020..2024, 2024.. or ..2019"),
          Option.value("author", "NAME[,NAME]", "only by one of these"),
          Option.value("kind", "KIND[,KIND]", "only standard, note, paper or doc"),
          Option.value("without", "WORDS[,WORDS]", "read these words as they stand"));

  private ScopeOptions() {}

  /// A command's own options and these.
  public static List<Option> and(Option... own) {
    return Stream.concat(Stream.of(own), OPTIONS.stream()).toList();
  }

  /// @throws UsageException which names every value that cannot be used
  public static Scope of(Values values) throws UsageException {
    List<String> faults = new ArrayList<>();
    Filter filter =
        new Filter(
            items(values, "document").map(Filter.Named::of).toList(),
            items(values, "status").collect(Collectors.toSet()),
            years(values, faults),
            items(values, "author").toList(),
            kinds(values, faults));
    if (!faults.isEmpty()) throw new UsageException(String.join(" ", faults));
    return new Scope(filter, new HashSet<>(items(values, "without").toList()));
  }

  private static Stream<String> items(Values values, String option) {
    return Stream.of(values.value(option).orElse("").split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty());
  }

  private static Years years(Values values, List<String> faults) {
    Optional<String> given = values.value("year");
    if (given.isEmpty()) return Years.ALL;
    try {
      return Years.of(given.get());
    } catch (IllegalArgumentException e) {
      faults.add("Option --year: " + e.getMessage() + ".");
      return Years.ALL;
    }
  }

  private static Set<Kind> kinds(Values values, List<String> faults) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    items(values, "kind")
        .forEach(word ->
            Kind.of(word)
                .ifPresentOrElse(
                    kinds::add,
                    () ->
                        faults.add(
                            "Option --kind is '%s': it must be one of %s."
                                .formatted(
                                    word,
                                    Stream.of(Kind.values())
                                        .map(Kind::word)
                                        .collect(Collectors.joining(", "))))));
    return kinds;
  }
}
