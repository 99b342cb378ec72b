package perek.shell.vo;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.links.LinksQuery;
import perek.tools.protocol.Explain;
import perek.tools.protocol.Standard;
import perek.tools.scs.ScsQuery;
import perek.tools.siap.Siap2Query;
import perek.tools.siap.SiapQuery;
import perek.tools.soda.SodaQuery;
import perek.tools.ssap.SsapQuery;

/// A protocol whose request is an address and parameters.
///
/// @param standard whose parameters are the options
/// @param configured service to ask where the line names none
/// @param typed makes a call of an address and parameters
record DalVerb(
    Synopsis synopsis,
    Standard standard,
    Optional<String> configured,
    BiFunction<URI, Params, Function<Run, Outcome<?>>> typed)
    implements Verb {

  @Override
  public Asked asked(Values values) throws UsageException {
    URI service = VoOptions.service(values, configured);
    Params params = VoOptions.params(standard, values);
    return new Asked(
        typed.apply(service, params),
        VoOptions.PATIENCE,
        outcome -> Optional.of(Explain.of(standard.tool(), service, outcome.report().sent())));
  }

  static DalVerb ssap(String name, Supplier<Toolbox> tools, Optional<String> service) {
    return of(
        "ssap",
        synopsis(
            name,
            "ssap",
            "Search one service for spectra and time series (SSA).",
            "--service http://dc.example/ssap --targetname \"psi Per\" --band 6.55e-7/6.57e-7 --maxrec 5",
            "--service http://dc.example/ssap --pos 54.1224,48.1926 --size 0.2 --explain",
            "--service http://dc.example/ssap --format METADATA  # which parameters it knows"),
        service,
        (url, params) -> {
          SsapQuery query = new SsapQuery(url, params);
          return run -> tools.get().ssap().call(query, run);
        });
  }

  static DalVerb scs(String name, Supplier<Toolbox> tools, Optional<String> service) {
    return of(
        "scs",
        synopsis(
            name,
            "scs",
            "Search one catalogue in a cone (SR is the radius in degrees).",
            "--service http://dc.example/scs --ra 56.75 --dec 24.12 --sr 0.2"),
        service,
        (url, params) -> {
          ScsQuery query = new ScsQuery(url, params);
          return run -> tools.get().scs().call(query, run);
        });
  }

  static DalVerb siap(String name, Supplier<Toolbox> tools, Optional<String> service) {
    return of(
        "siap",
        synopsis(
            name,
            "siap",
            "Search one service for images (SIA 1).",
            "--service http://dc.example/siap --pos 54.1224,48.1926 --size 0.1"),
        service,
        (url, params) -> {
          SiapQuery query = new SiapQuery(url, params);
          return run -> tools.get().siap().call(query, run);
        });
  }

  static DalVerb siap2(String name, Supplier<Toolbox> tools, Optional<String> service) {
    return of(
        "siap2",
        synopsis(
            name,
            "siap2",
            "Search one service for images and cubes (SIA 2).",
            "--service http://dc.example/siap2 --pos \"CIRCLE 54.1224 48.1926 0.05\""),
        service,
        (url, params) -> {
          Siap2Query query = new Siap2Query(url, params);
          return run -> tools.get().siap2().call(query, run);
        });
  }

  static DalVerb links(String name, Supplier<Toolbox> tools, Optional<String> service) {
    return of(
        "links",
        synopsis(
            name,
            "links",
            "Show what hangs together with a dataset (DataLink).",
            "--service http://dc.example/dlmeta --id \"ivo://dc.example/~?spec/1.fits\""),
        service,
        (url, params) -> {
          LinksQuery query = new LinksQuery(url, params);
          return run -> tools.get().links().call(query, run);
        });
  }

  static DalVerb soda(String name, Supplier<Toolbox> tools, Optional<String> service) {
    return of(
        "soda",
        synopsis(
            name,
            "soda",
            "Have a piece cut from a dataset where it lies (SODA).",
            "--service http://dc.example/dlget --id \"ivo://dc.example/~?spec/1.fits\" --band \"6.55e-7 6.575e-7\"",
            "--service http://dc.example/dlget --id ID --param FLUXCALIB=NORMALIZED"),
        service,
        (url, params) -> {
          SodaQuery query = new SodaQuery(url, params);
          return run -> tools.get().soda().call(query, run);
        });
  }

  private static DalVerb of(
      String tool,
      Synopsis synopsis,
      Optional<String> service,
      BiFunction<URI, Params, Function<Run, Outcome<?>>> typed) {
    return new DalVerb(synopsis, Standard.of(tool), service, typed);
  }

  private static Synopsis synopsis(String name, String tool, String summary, String... examples) {
    List<String> lines = List.of(examples).stream().map(e -> "perek " + name + " " + e).toList();
    return new Synopsis(
        name, summary, "--service URL", 0, 0, VoOptions.of(Standard.of(tool)), lines);
  }
}
