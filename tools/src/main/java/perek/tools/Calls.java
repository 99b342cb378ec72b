package perek.tools;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.everywhere.Everywhere;
import perek.tools.hips.HipsQuery;
import perek.tools.links.LinksQuery;
import perek.tools.moc.MocQuery;
import perek.tools.model.ModelQuery;
import perek.tools.model.ModelSearch;
import perek.tools.scs.Scs;
import perek.tools.scs.ScsQuery;
import perek.tools.siap.Siap;
import perek.tools.siap.Siap2;
import perek.tools.siap.Siap2Query;
import perek.tools.siap.SiapQuery;
import perek.tools.slap.Slap;
import perek.tools.slap.SlapQuery;
import perek.tools.soda.GetDataQuery;
import perek.tools.soda.SodaQuery;
import perek.tools.ssap.Ssap;
import perek.tools.ssap.SsapQuery;
import perek.tools.tap.TapQuery;
import perek.tools.uws.JobsQuery;

/// The tools whose question is an address and parameters, by name: the one place where a name
/// becomes a typed call.
final class Calls {

  /// Checks a question and returns the call.
  @FunctionalInterface
  interface Ready {
    /// @throws IllegalArgumentException where the parameters cannot be sent
    Function<Run, Outcome<?>> of(URI service, Params params);
  }

  private final Map<String, Ready> ready = new TreeMap<>();

  Calls(Toolbox box) {
    ready.put(
        "ssap",
        (url, params) ->
            GetDataQuery.asked(params)
                ? with(new GetDataQuery(url, params), box.getData()::call)
                : with(new SsapQuery(url, params), box.ssap()::call));
    ready.put("scs", (url, params) -> with(new ScsQuery(url, params), box.scs()::call));
    ready.put("siap", (url, params) -> with(new SiapQuery(url, params), box.siap()::call));
    ready.put("siap2", (url, params) -> with(new Siap2Query(url, params), box.siap2()::call));
    ready.put("slap", (url, params) -> with(new SlapQuery(url, params), box.slap()::call));
    ready.put("links", (url, params) -> with(new LinksQuery(url, params), box.links()::call));
    ready.put("soda", (url, params) -> with(new SodaQuery(url, params), box.soda()::call));
    ready.put("moc", (url, params) -> with(MocQuery.of(url, params), box.moc()::call));
    ready.put("hips", (url, params) -> with(HipsQuery.of(url, params), box.hips()::call));
    ready.put("jobs", (url, params) -> with(JobsQuery.of(url, params), box.jobs()::call));
    ready.put("tap", (url, params) -> with(TapQuery.of(url, params), box.tap()::call));
    for (ModelSearch search : List.of(box.obscore(), box.epntap(), box.linetap()))
      ready.put(
          search.name(),
          (url, params) -> with(new ModelQuery(search.model(), url, params), search::call));
  }

  private static <Q> Function<Run, Outcome<?>> with(
      Q query, java.util.function.BiFunction<Q, Run, Outcome<?>> call) {
    return run -> call.apply(query, run);
  }

  /// @throws IllegalArgumentException where no tool has that name, or the parameters cannot be sent
  Function<Run, Outcome<?>> ready(String tool, URI service, Params params) {
    Ready found = ready.get(tool);
    if (found == null)
      throw new IllegalArgumentException(
          "no service is asked by '%s'; there are %s".formatted(tool, ready.keySet()));
    return found.of(service, params);
  }

  static Everywhere everywhere(Ssap ssap, Scs scs, Siap siap, Siap2 siap2, Slap slap) {
    return new Everywhere(
        Map.of(
            "ssap", (url, params, run) -> ssap.call(new SsapQuery(url, params), run),
            "scs", (url, params, run) -> scs.call(new ScsQuery(url, params), run),
            "siap", (url, params, run) -> siap.call(new SiapQuery(url, params), run),
            "siap2", (url, params, run) -> siap2.call(new Siap2Query(url, params), run),
            "slap", (url, params, run) -> slap.call(new SlapQuery(url, params), run)));
  }
}
