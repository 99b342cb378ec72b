package perek.shell.vo.verb;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.call.Params;
import perek.tools.protocol.Explain;
import perek.tools.protocol.Standard;

/// A protocol whose request is an address and parameters.
///
/// @param standard whose parameters are the options
/// @param chosen says which service to ask
public record DalVerb(Synopsis synopsis, Standard standard, Supplier<Toolbox> tools, Chosen chosen)
    implements Verb {

  @Override
  public Asked asked(Values values) throws UsageException {
    URI service = chosen.one(values);
    Params params = VoOptions.params(standard, values);
    return new Asked(
        tools.get().ready(standard.tool(), service, params),
        VoOptions.PATIENCE,
        outcome -> Optional.of(Explain.of(standard.tool(), service, outcome.report().sent())));
  }

  public static DalVerb ssap(String name, Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "ssap",
        synopsis(
            name,
            "ssap",
            "Search one service for spectra and time series (SSA).",
            "--service http://dc.example/ssap --targetname \"psi Per\" --band 6.55e-7/6.57e-7 --maxrec 5",
            "--service http://dc.example/ssap --pos 54.1224,48.1926 --size 0.2 --explain",
            "--service http://dc.example/ssap --format METADATA  # which parameters it knows",
            "--service http://dc.example/ssap --request getData --pubdid ID --band 6.55e-7/6.57e-7  # a piece, where the service makes some",
            "--everywhere --targetname Procyon  # at every service of the registry"),
        tools,
        chosen);
  }

  public static DalVerb scs(String name, Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "scs",
        synopsis(
            name,
            "scs",
            "Search one catalogue in a cone (SR is the radius in degrees).",
            "--service http://dc.example/scs --ra 56.75 --dec 24.12 --sr 0.2"),
        tools,
        chosen);
  }

  public static DalVerb siap(String name, Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "siap",
        synopsis(
            name,
            "siap",
            "Search one service for images (SIA 1).",
            "--service http://dc.example/siap --pos 54.1224,48.1926 --size 0.1"),
        tools,
        chosen);
  }

  public static DalVerb siap2(String name, Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "siap2",
        synopsis(
            name,
            "siap2",
            "Search one service for images and cubes (SIA 2).",
            "--service http://dc.example/siap2 --pos \"CIRCLE 54.1224 48.1926 0.05\""),
        tools,
        chosen);
  }

  public static DalVerb slap(String name, Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "slap",
        synopsis(
            name,
            "slap",
            "Search one list of spectral lines (SLAP).",
            "--service http://dc.example/slap --wavelength 6.55e-7/6.57e-7 --maxrec 20",
            "--service http://dc.example/slap --wavelength 3e-7/4e-7 --chemical_element Fe --explain",
            "--everywhere --wavelength 6.55e-7/6.57e-7  # at every service of the registry"),
        tools,
        chosen);
  }

  public static DalVerb links(String name, Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "links",
        synopsis(
            name,
            "links",
            "Show what hangs together with a dataset (DataLink).",
            "--service http://dc.example/dlmeta --id \"ivo://dc.example/~?spec/1.fits\""),
        tools,
        chosen);
  }

  public static DalVerb soda(String name, Supplier<Toolbox> tools, Chosen chosen) {
    return of(
        "soda",
        synopsis(
            name,
            "soda",
            "Have a piece cut from a dataset where it lies (SODA).",
            "--service http://dc.example/dlget --id \"ivo://dc.example/~?spec/1.fits\" --band \"6.55e-7 6.575e-7\"",
            "--service http://dc.example/dlget --id ID --param FLUXCALIB=NORMALIZED"),
        tools,
        chosen);
  }

  private static DalVerb of(
      String tool, Synopsis synopsis, Supplier<Toolbox> tools, Chosen chosen) {
    return new DalVerb(synopsis, Standard.of(tool), tools, chosen);
  }

  private static Synopsis synopsis(String name, String tool, String summary, String... examples) {
    List<String> lines = List.of(examples).stream().map(e -> "perek " + name + " " + e).toList();
    return new Synopsis(
        name, summary, "--service URL", 0, 0, VoOptions.of(Standard.of(tool)), lines);
  }
}
