package perek.tools.soda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.dal.Service;
import perek.tools.dal.Shelf;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.http.Reply;
import perek.tools.table.TableFiles;
import perek.tools.votable.Votable;

/// Sends a request that is answered with a piece of a dataset, and keeps what comes. Safe for many
/// threads.
final class Cutting {

  private static final String EMPTY =
      "The cut-out is empty: the dataset has nothing in this interval (204, no content).";

  private final Service service;

  Cutting(Service service) {
    this.service = service;
  }

  Outcome<CutOut> fetch(Sent sent, Run run) {
    Instant time = Instant.now();
    Shelf shelf = new Shelf(run.folder());
    Path part = shelf.part();
    try {
      Reply reply =
          service.transport().send(Service.request(sent, run).into(part), run.cancelled());
      return switch (reply) {
        case Reply.Ok ok when ok.status() == 204 ->
            new Outcome.Made<>(
                new CutOut(Optional.empty(), Optional.empty(), ""),
                report(sent, Status.OK, EMPTY, List.of(), time, ok));
        case Reply.Ok ok -> read(sent, shelf, part, ok, run, time);
        case Reply.Failed f ->
            new Outcome.Failed<>(
                report(
                    sent,
                    f.status() >= 400 ? Status.ERROR : Status.FAILED,
                    Service.words(f),
                    List.of(),
                    time,
                    f));
        case Reply.NotModified n ->
            new Outcome.Failed<>(
                report(sent, Status.FAILED, "no answer came (304)", List.of(), time, n));
      };
    } finally {
      Shelf.drop(part);
    }
  }

  private Outcome<CutOut> read(
      Sent sent, Shelf shelf, Path part, Reply.Ok ok, Run run, Instant time) {
    String type = ok.header("content-type").orElse("");
    String start = start(part);
    if (start.startsWith("<")) return votable(sent, shelf.keep(part, ".vot"), type, ok, run, time);
    boolean fits = start.startsWith("SIMPLE  =");
    Path file = shelf.keep(part, fits ? ".fits" : extension(type));
    Optional<Table> table = Optional.empty();
    List<String> notes = new ArrayList<>();
    try {
      if (fits || type.contains("csv"))
        table = Optional.of(TableFiles.describe(TableFiles.open(file, run::pastGrace), file));
    } catch (IOException e) {
      notes.add("The file is kept but not read as a table: " + e.getMessage());
    }
    return new Outcome.Made<>(
        new CutOut(table, Optional.of(file), type), report(sent, Status.OK, "", notes, time, ok));
  }

  private Outcome<CutOut> votable(
      Sent sent, Path file, String type, Reply.Ok ok, Run run, Instant time) {
    Votable document = service.reader().read(file, run::pastGrace);
    Report report = report(sent, document.status(), document.message(), document.notes(), time, ok);
    if (document.status() == Status.FAILED) return new Outcome.Failed<>(report);
    return new Outcome.Made<>(new CutOut(document.table(), Optional.of(file), type), report);
  }

  private static Report report(
      Sent sent, Status status, String message, List<String> notes, Instant time, Reply reply) {
    return new Report(
        sent,
        status,
        message,
        notes,
        time,
        Duration.between(time, Instant.now()),
        reply.exchanges());
  }

  private static String start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1).stripLeading();
    } catch (IOException e) {
      return "";
    }
  }

  private static String extension(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (type.contains("csv")) return ".csv";
    return type.startsWith("text/") ? ".txt" : ".dat";
  }
}
