package perek.tools.tap;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A query for a TAP service.
///
/// @param service its base address, without `/sync`
/// @param adql the query; may be blank where a job is taken up
/// @param maxrec most rows wanted; empty for the service's own default
/// @param async true for a job, which may take long
/// @param job address of a job made earlier, to take up
/// @param uploads VOTable files by the name they get in `tap_upload`
/// @param extra parameters passed as given
public record TapQuery(
    URI service,
    String adql,
    OptionalLong maxrec,
    boolean async,
    Optional<URI> job,
    List<Upload> uploads,
    Params extra) {

  /// A table to be sent along.
  public record Upload(String name, Path votable) {
    public Upload {
      if (!name.matches("[A-Za-z]\\w*"))
        throw new IllegalArgumentException(
            "the uploaded table's name is '" + name + "': a letter, then letters, digits or _");
    }
  }

  public TapQuery {
    uploads = List.copyOf(uploads);
    if (adql.isBlank() && job.isEmpty())
      throw new IllegalArgumentException("there is no query: give ADQL such as SELECT TOP 5 …");
    if (maxrec.isPresent() && maxrec.getAsLong() < 0)
      throw new IllegalArgumentException("MAXREC is " + maxrec.getAsLong() + ", not 0 or more");
    service = base(service);
  }

  public static TapQuery of(URI service, String adql) {
    return new TapQuery(
        service, adql, OptionalLong.empty(), false, Optional.empty(), List.of(), Params.NONE);
  }

  /// A query as a form has it: QUERY, perhaps MAXREC, `PHASE=RUN` for a job (UWS 1.1, section
  /// 2.2.3.3), JOB for the address of one to take up, and others that are passed as given.
  public static TapQuery of(URI service, Params params) {
    OptionalLong most = OptionalLong.empty();
    if (params.has("MAXREC"))
      most =
          OptionalLong.of(
              Checks.number(params.value("MAXREC").orElse("")).map(Math::round).orElse(-1L));
    boolean async = params.value("PHASE").filter("RUN"::equalsIgnoreCase).isPresent();
    Params rest =
        params
            .without("REQUEST")
            .without("LANG")
            .without("QUERY")
            .without("MAXREC")
            .without("JOB")
            .without(async ? "PHASE" : "JOB");
    String adql = params.value("QUERY").orElse("");
    return new TapQuery(
        service, adql, most, async, params.value("JOB").map(URI::create), List.of(), rest);
  }

  public TapQuery maxrec(long rows) {
    return new TapQuery(service, adql, OptionalLong.of(rows), async, job, uploads, extra);
  }

  public TapQuery asJob() {
    return new TapQuery(service, adql, maxrec, true, job, uploads, extra);
  }

  public TapQuery uploading(String name, Path votable) {
    return new TapQuery(
        service, adql, maxrec, async, job, List.of(new Upload(name, votable)), extra);
  }

  /// As sent.
  public Params params() {
    Params params =
        Params.of("REQUEST", "doQuery").with("LANG", "ADQL").with("QUERY", adql).with(extra);
    if (maxrec.isPresent()) params = params.with("MAXREC", Long.toString(maxrec.getAsLong()));
    for (Upload upload : uploads)
      params = params.with("UPLOAD", upload.name() + ",param:" + upload.name());
    return params;
  }

  /// @param resource `sync` or `async`
  URI resource(String resource) {
    return URI.create(service + "/" + resource);
  }

  /// People copy addresses with the resource or a slash at their end.
  private static URI base(URI given) {
    String text = given.toString().replaceAll("[/?]+$", "");
    String lower = text.toLowerCase(Locale.ROOT);
    for (String end : List.of("/sync", "/async"))
      if (lower.endsWith(end)) return URI.create(text.substring(0, text.length() - end.length()));
    return URI.create(text);
  }
}
