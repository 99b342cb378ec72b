package perek.tools.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import perek.tools.data.Status;
import perek.tools.http.Exchange;

/// How a call went.
///
/// @param sent what was asked; of several requests the one that brought the result
/// @param status how far the result can be trusted
/// @param message the service's own words, or what went wrong and what helps; may be empty
/// @param notes what else the user should know, a sentence each
/// @param time when it was asked
/// @param took until the last byte was read
/// @param exchanges every exchange over HTTP, in order
public record Report(
    Sent sent,
    Status status,
    String message,
    List<String> notes,
    Instant time,
    Duration took,
    List<Exchange> exchanges) {

  public Report {
    notes = List.copyOf(notes);
    exchanges = List.copyOf(exchanges);
  }

  /// Nothing was sent, or nothing usable came.
  public static Report failed(Sent sent, String message, List<Exchange> exchanges) {
    return new Report(
        sent, Status.FAILED, message, List.of(), Instant.now(), Duration.ZERO, exchanges);
  }

  public Report noting(List<String> more) {
    if (more.isEmpty()) return this;
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Report(sent, status, message, all, time, took, exchanges);
  }

  public Report saying(Status other, String words) {
    return new Report(sent, other, words, notes, time, took, exchanges);
  }

  /// The same with the exchanges that led up to it.
  public Report after(List<Exchange> earlier) {
    List<Exchange> all = new ArrayList<>(earlier);
    all.addAll(exchanges);
    return new Report(sent, status, message, notes, time, took, all);
  }
}
