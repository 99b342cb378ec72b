package perek.tools.dal;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.http.Payload;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.Votable;
import perek.tools.votable.VotableReader;

/// What a service says went wrong, taken out of whatever it wrapped its words in.
public final class ServiceWords {

  private static final int MAX_LENGTH = 500;
  private static final Pattern TITLE = pattern("<title[^>]*>(.*?)</title>");
  private static final Pattern NO_TEXT = pattern("<(script|style|head)[^>]*>.*?</\\1>");
  private static final Pattern TAG = pattern("<[^>]*>");

  private ServiceWords() {}

  /// One line: the message of a VOTable, the title and text of a page, or the text itself; empty
  /// where there are no words.
  public static String of(Payload body) {
    if (body.size() == 0) return "";
    Votable votable =
        new VotableReader(new ReadLimits(1, 0))
            .read(new ByteArrayInputStream(body.bytes()), Path.of("message"), () -> false);
    if (votable.status() == perek.tools.data.Status.ERROR) return line(votable.message());
    String text = body.text();
    return text.stripLeading().startsWith("<") ? page(text) : line(text);
  }

  private static String page(String html) {
    Matcher title = TITLE.matcher(html);
    String named = title.find() ? line(unescaped(title.group(1))) : "";
    String rest =
        line(unescaped(TAG.matcher(NO_TEXT.matcher(html).replaceAll(" ")).replaceAll(" ")));
    if (named.isEmpty() || rest.startsWith(named)) return rest;
    return rest.isEmpty() ? named : line(named + ": " + rest);
  }

  private static String line(String text) {
    String folded = text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    return folded.length() <= MAX_LENGTH ? folded : folded.substring(0, MAX_LENGTH) + "…";
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
