package perek.shell.vo.sky;

import java.net.URI;
import java.nio.file.Path;
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
import perek.tools.moc.MocQuery;
import perek.tools.protocol.Explain;

/// `perek moc`.
public record MocVerb(Supplier<Toolbox> tools) implements Verb {

  @Override
  public Synopsis synopsis() {
    return new Synopsis(
        "moc",
        "Say what a coverage map (MOC) covers.",
        "FILE|URL",
        1,
        1,
        VoOptions.and(
            Option.value("pos", "RA,DEC", "whether it covers this place, ICRS degrees"),
            Option.value("radius", "DEG", "with --pos: whether it covers a part of this circle"),
            Option.value("union", "FILE|URL", "join it with another map"),
            Option.value("intersection", "FILE|URL", "take what another map covers too"),
            Option.value("out", "FILE", "write the map in ASCII")),
        List.of(
            "perek moc http://dc.example/hips/Moc.fits --pos 54.1224,48.1926",
            "perek moc survey.fits --pos 54.1,48.2 --radius 0.5 --json",
            "perek moc survey.fits --intersection other.json --out both.txt"));
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    MocQuery query = MocQuery.of(address(values.arguments().getFirst()));
    Optional<perek.tools.moc.Place> place = Places.of(values);
    if (place.isPresent()) query = query.at(place.get());
    query = joined(query, values);
    if (values.value("out").isPresent())
      query = query.writing(Path.of(values.value("out").get()).toAbsolutePath());
    MocQuery ready = query;
    return new Asked(
        run -> tools.get().moc().call(ready, run),
        VoOptions.PATIENCE,
        outcome ->
            Optional.of(outcome.report().sent())
                .filter(sent -> sent.method().equals("GET"))
                .map(_ -> Explain.file("moc", ready.map(), outcome.report().sent().params())));
  }

  private static MocQuery joined(MocQuery query, Values values) throws UsageException {
    Optional<String> union = values.value("union");
    Optional<String> intersection = values.value("intersection");
    if (union.isPresent() && intersection.isPresent())
      throw new UsageException("Give --union or --intersection, not both.");
    if (union.isPresent()) return query.joined(MocQuery.Joint.UNION, address(union.get()));
    return intersection.isPresent()
        ? query.joined(MocQuery.Joint.INTERSECTION, address(intersection.get()))
        : query;
  }

  private static URI address(String word) throws UsageException {
    return word.matches("(?i)https?://.*")
        ? VoOptions.address("map", word)
        : Path.of(word).toAbsolutePath().toUri();
  }
}
