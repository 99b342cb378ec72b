package perek.shell.vo.verb;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;

/// `perek sia`: version 2 where the line is written so, else version 1.
public record SiaVerb(WideVerb one, WideVerb two, Chosen chosen) implements Verb {

  public static SiaVerb of(Supplier<Toolbox> tools, Chosen chosen, Optional<String> registry) {
    return new SiaVerb(
        new WideVerb(DalVerb.siap("sia", tools, chosen), tools, chosen, registry),
        new WideVerb(DalVerb.siap2("sia", tools, chosen), tools, chosen, registry),
        chosen);
  }

  @Override
  public Synopsis synopsis() {
    Map<String, Option> options = new LinkedHashMap<>();
    one.synopsis().options().forEach(o -> options.putIfAbsent(o.name(), o));
    two.synopsis().options().forEach(o -> options.putIfAbsent(o.name(), o));
    return new Synopsis(
        "sia",
        "Search one service for images, by SIA 2 where POS is a shape or the address says so.",
        "--service URL | --everywhere",
        0,
        0,
        List.copyOf(options.values()),
        List.of(one.synopsis().examples().getFirst(), two.synopsis().examples().getFirst()));
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    List<URI> services = chosen.all(values);
    String address =
        services.isEmpty() ? "" : services.getFirst().getPath().toLowerCase(Locale.ROOT);
    String pos = values.value("pos").orElse("").strip().toUpperCase(Locale.ROOT);
    boolean shape = pos.matches("(CIRCLE|RANGE|POLYGON)\\b.*");
    boolean newer =
        two.synopsis().options().stream()
            .filter(
                o -> !one.synopsis().options().stream().anyMatch(x -> x.name().equals(o.name())))
            .anyMatch(o -> values.value(o.name()).isPresent());
    boolean second = shape || newer || (address.matches(".*sia(p|p?v)?2.*") && !pos.contains(","));
    return (second ? two : one).asked(values);
  }
}
