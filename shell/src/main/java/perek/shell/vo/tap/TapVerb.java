package perek.shell.vo.tap;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.vo.verb.Chosen;
import perek.shell.vo.verb.Verb;
import perek.shell.vo.verb.VoOptions;
import perek.tools.Toolbox;
import perek.tools.call.Params;
import perek.tools.call.Sent;
import perek.tools.protocol.Explain;
import perek.tools.table.TableFiles;
import perek.tools.tap.TapQuery;

/// `perek tap`.
///
/// @param folder for tables that are turned into VOTables before they are sent
public record TapVerb(Supplier<Toolbox> tools, Chosen chosen, Path folder) implements Verb {

  private static final Duration JOB_PATIENCE = Duration.ofMinutes(10);

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "tap",
          "Ask one TAP service in ADQL, at once or as a job.",
          "--service URL --query ADQL",
          0,
          0,
          options(),
          List.of(
              "perek tap --service http://dc.example/tap --query \"SELECT TOP 5 * FROM ivoa.obscore\"",
              "perek tap --service http://dc.example/tap --query - --async < query.adql",
              "perek tap --service http://dc.example/tap --tables",
              "perek tap --job http://dc.example/tap/async/42 --phase",
              "perek tap --service http://dc.example/tap --upload mine=stars.csv --query \"SELECT * FROM"
                  + " tap_upload.mine\""));

  private static List<Option> options() {
    List<Option> options =
        new ArrayList<>(
            List.of(
                Option.value(
                    "query", "ADQL", "the query; '-' reads it from standard input (2.7.2)"),
                Option.flag("async", "run it as a job (UWS); for what takes long"),
                Option.value("job", "URL", "take up a job made earlier"),
                Option.value("maxrec", "N", "at most N rows (2.7.4)"),
                Option.value(
                    "upload", "NAME=FILE", "send a table along as tap_upload.NAME (2.7.6)"),
                Option.flag("tables", "list the tables of the service"),
                Option.value("runid", "TEXT", "a label of your own, for logs (2.7.5)"),
                Option.value("param", "NAME=VALUE", "send one more parameter; may be repeated")));
    options.addAll(JobDeeds.OPTIONS);
    options.addAll(VoOptions.and());
    return options;
  }

  @Override
  public Synopsis synopsis() {
    return SYNOPSIS;
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    Optional<Asked> deed = new JobDeeds(tools, chosen).asked(values);
    if (deed.isPresent()) return deed.get();
    TapQuery query = query(values);
    boolean job = query.async() || query.job().isPresent();
    Params shown = query.params();
    for (TapQuery.Upload u : query.uploads()) shown = shown.with(u.name(), "@" + u.votable());
    Sent same = Sent.post(URI.create(query.service() + "/sync"), shown);
    return new Asked(
        run -> tools.get().tap().call(query, run),
        job ? JOB_PATIENCE : VoOptions.PATIENCE,
        _ -> Optional.of(Explain.of("tap", query.service(), same)));
  }

  private TapQuery query(Values values) throws UsageException {
    Optional<URI> job = Optional.empty();
    if (values.value("job").isPresent())
      job = Optional.of(VoOptions.address("job", values.value("job").get()));
    URI service =
        job.isPresent() && values.value("service").isEmpty()
            ? URI.create(job.get().toString().replaceAll("/async/.*", ""))
            : chosen.one(values);
    OptionalLong maxrec =
        values.value("maxrec").isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(values.number("maxrec", 0, 0, Integer.MAX_VALUE));
    Params extra = VoOptions.extra(values);
    if (values.value("runid").isPresent()) extra = extra.with("RUNID", values.value("runid").get());
    return new TapQuery(
        service, adql(values), maxrec, values.flag("async"), job, uploads(values), extra);
  }

  private static String adql(Values values) throws UsageException {
    if (values.flag("tables"))
      return "SELECT table_name, table_type, description FROM tap_schema.tables ORDER BY table_name";
    String query = values.value("query").orElse("");
    if (!query.equals("-")) return query;
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("The query cannot be read from standard input: " + e.getMessage());
    }
  }

  private List<TapQuery.Upload> uploads(Values values) throws UsageException {
    List<TapQuery.Upload> uploads = new ArrayList<>();
    for (String pair : values.all("upload")) {
      int equals = pair.indexOf('=');
      if (equals < 1)
        throw new UsageException("Option --upload is '" + pair + "': write NAME=FILE.");
      Path file = Path.of(pair.substring(equals + 1));
      if (!Files.isReadable(file)) throw new UsageException("There is no file " + file + ".");
      try {
        uploads.add(
            new TapQuery.Upload(pair.substring(0, equals), TableFiles.asVotable(file, folder)));
      } catch (IOException e) {
        throw new UsageException(file + " is no table that can be sent: " + e.getMessage() + ".");
      }
    }
    return uploads;
  }
}
