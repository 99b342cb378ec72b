package perek.assistant.talk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import perek.assistant.talk.read.Slot;

/// Queries in ADQL that the user wrote.
public final class WrittenOut {

  private WrittenOut() {}

  /// A query that is written out, and whether it is to be run as a job.
  public static Optional<Wish> query(String text) {
    Matcher job = Phrases.AS_JOB.matcher(text);
    boolean async = job.matches();
    String adql =
        async ? job.group(1).strip() : Phrases.SENDING.matcher(text).replaceFirst("").strip();
    if (!Phrases.ADQL.matcher(adql).matches()) return Optional.empty();
    Wish wish = new Wish(Kind.QUERY, List.of(new Slot.Value("query", adql, adql)));
    return Optional.of(async ? wish.with(List.of(new Slot.Value("job", "submit", ""))) : wish);
  }
}
