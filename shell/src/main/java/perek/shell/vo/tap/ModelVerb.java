package perek.shell.vo.tap;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import perek.tools.protocol.Standard;

/// A search in the tables of a data model, which is written as ADQL: `perek obscore`, `epntap` and
/// `linetap`.
public record ModelVerb(Synopsis synopsis, Supplier<Toolbox> tools, Chosen chosen) implements Verb {

  @Override
  public Asked asked(Values values) throws UsageException {
    URI service = chosen.one(values);
    String tool = synopsis.name();
    Params params = VoOptions.params(Standard.of(tool), values);
    return new Asked(
        tools.get().ready(tool, service, params),
        VoOptions.PATIENCE,
        outcome ->
            Optional.of(outcome.report().sent())
                .filter(sent -> sent.params().has("QUERY"))
                .map((Sent sent) -> Explain.written(tool, service, sent)));
  }

  public static ModelVerb obscore(Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "obscore",
        "Search a TAP service for datasets of any kind (ObsCore).",
        tools,
        chosen,
        "--pos \"CIRCLE 54.1224 48.1926 0.1\" --band \"6.5e-7 6.6e-7\"",
        "--targetname \"psi Per\" --dataproduct_type spectrum --time \"2008-01-01 2010-12-31\"",
        "--obs_collection \"CCD*\" --em_res_power 10000 --maxrec 20 --explain");
  }

  public static ModelVerb epntap(Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "epntap",
        "Search a TAP service for data on planets and small bodies (EPN-TAP).",
        tools,
        chosen,
        "--target_name Venus --dataproduct_type sc --time \"2006-05-01 2006-12-31\"",
        "--table vvex.epn_core --target_class planet --band \"1e-6 5e-6\" --json");
  }

  public static ModelVerb linetap(Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "linetap",
        "Search a TAP service for spectral lines (LineTAP; wavelengths in Angstrom).",
        tools,
        chosen,
        "--vacuum_wavelength \"6560 6570\" --element H",
        "--table toss.line_tap --element Fe --ion_charge 1 --vacuum_wavelength \"4000 4100\"");
  }

  private static ModelVerb of(
      String name, String summary, Supplier<Toolbox> tools, Chosen chosen, String... lines) {
    List<String> examples =
        List.of(lines).stream()
            .map(l -> "perek " + name + " --service http://dc.example/tap " + l)
            .toList();
    Synopsis synopsis =
        new Synopsis(
            name, summary, "--service URL", 0, 0, VoOptions.of(Standard.of(name)), examples);
    return new ModelVerb(synopsis, tools, chosen);
  }
}
