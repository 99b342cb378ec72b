package perek.tools.votable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Status;

/// What a document says of itself: QUERY_STATUS (DALI 1.1, 4.4.1) and the `Error` of Cone Search
/// 1.03 (section 2.3).
final class Verdict {

  private Status status = Status.OK;
  private String message = "";
  private final List<String> notes = new ArrayList<>();

  void error(String value, String words) {
    if (status == Status.ERROR) return;
    status = Status.ERROR;
    message = value.isBlank() ? words : value;
  }

  void queryStatus(String value, String words, boolean afterTable) {
    switch (value.strip().toUpperCase(Locale.ROOT)) {
      case "OK" -> {
        if (message.isEmpty()) message = words;
      }
      case "OVERFLOW" -> {
        if (status == Status.ERROR) return;
        status = Status.OVERFLOW;
        message = words;
      }
      case "ERROR" -> {
        error("", words.isBlank() ? "the service gives no reason" : words);
        if (afterTable) notes.add("The error came after the rows: they are not all there.");
      }
      default -> notes.add("The service's status is '" + value + "', which is no status of DALI.");
    }
  }

  List<String> notes() {
    return notes;
  }

  Status status() {
    return status;
  }

  Status status(@Nullable String broken) {
    return broken == null || status == Status.ERROR ? status : Status.PARTIAL;
  }

  String message(@Nullable String broken, long rows) {
    if (status == Status.ERROR || broken == null) return message;
    return "the answer is not whole after " + rows + " rows: " + broken;
  }
}
