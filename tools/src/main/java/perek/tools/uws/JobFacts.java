package perek.tools.uws;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.data.Facts;
import perek.tools.xml.XmlElement;

/// What a service says of a job, or of its jobs.
///
/// @param facts what it does not say is missing
public record JobFacts(Map<String, Object> facts) implements Facts {

  /// What a job's document says besides its parameters (UWS 1.1, section 2.1.2).
  private static final List<String> TOLD =
      List.of(
          "phase",
          "quote",
          "creationTime",
          "startTime",
          "endTime",
          "executionDuration",
          "destruction",
          "ownerId",
          "runId");

  static JobFacts of(XmlElement job, URI address) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("job", address.toString());
    for (String name : TOLD) job.textOf(name).ifPresent(text -> facts.put(name, text));
    job.first("errorSummary").ifPresent(e -> facts.put("error", e.allText()));
    List<String> results =
        job.all()
            .filter(e -> e.name().equals("result"))
            .flatMap(e -> e.attribute("href").stream())
            .toList();
    if (!results.isEmpty()) facts.put("results", results);
    return new JobFacts(facts);
  }

  static JobFacts listed(XmlElement jobs, URI list) {
    List<Map<String, Object>> all = new ArrayList<>();
    jobs.all().filter(e -> e.name().equals("jobref")).forEach(ref -> all.add(reference(ref, list)));
    return new JobFacts(Map.of("jobs", all));
  }

  private static Map<String, Object> reference(XmlElement ref, URI list) {
    Map<String, Object> job = new LinkedHashMap<>();
    Optional<String> href =
        ref.attribute("href").or(() -> ref.attribute("id").map(id -> list + "/" + id));
    href.ifPresent(h -> job.put("job", h));
    for (String name : TOLD) ref.textOf(name).ifPresent(text -> job.put(name, text));
    return job;
  }

  /// Jobs of a list; nothing for a single one.
  @Override
  public OptionalLong rows() {
    return facts.get("jobs") instanceof List<?> jobs
        ? OptionalLong.of(jobs.size())
        : OptionalLong.empty();
  }
}
