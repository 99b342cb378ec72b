package perek.shell.vo.sky;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.vo.verb.Verb;
import perek.shell.vo.verb.VoOptions;
import perek.tools.Toolbox;
import perek.tools.hips.HipsQuery;
import perek.tools.protocol.Explain;

/// `perek hips`.
public record HipsVerb(Supplier<Toolbox> tools) implements Verb {

  @Override
  public Synopsis synopsis() {
    return new Synopsis(
        "hips",
        "Say what a survey of sky tiles (HiPS) is, and which tile shows a place.",
        "URL",
        1,
        1,
        VoOptions.and(Option.value("pos", "RA,DEC", "the place to show, ICRS degrees")),
        List.of(
            "perek hips http://dc.example/hips/DSS",
            "perek hips http://dc.example/hips/DSS --pos 54.1224,48.1926 --json"));
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    HipsQuery query =
        new HipsQuery(
            VoOptions.address("survey", values.arguments().getFirst()), Places.of(values));
    return new Asked(
        run -> tools.get().hips().call(query, run),
        VoOptions.PATIENCE,
        outcome ->
            Optional.of(
                Explain.file(
                    "hips", outcome.report().sent().url(), outcome.report().sent().params())));
  }
}
