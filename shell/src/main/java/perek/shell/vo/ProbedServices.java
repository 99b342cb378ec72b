package perek.shell.vo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import perek.assistant.call.Services;
import perek.tools.Toolbox;
import perek.tools.call.Run;
import perek.tools.probe.Spoken;

/// What addresses speak is found out by asking them, once, and remembered.
public final class ProbedServices implements Services {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int AT_ONCE = 8;

  /// Spectral services that also cut and convert what they have.
  private static final String PROCESSING = "getdata";

  private final Supplier<Toolbox> tools;
  private final Path folder;
  private final BooleanSupplier cancelled;

  /// @param folder where it is remembered
  public ProbedServices(Supplier<Toolbox> tools, Path folder, BooleanSupplier cancelled) {
    this.tools = tools;
    this.folder = folder;
    this.cancelled = cancelled;
  }

  @Override
  public List<URI> speaking(String tool, List<URI> addresses) {
    Run run = Run.of(folder, PATIENCE).stoppedBy(cancelled);
    if (tool.equals(PROCESSING))
      return addresses.stream().filter(a -> tools.get().ssap().processes(a, run)).toList();
    return addresses.stream()
        .gather(Gatherers.mapConcurrent(AT_ONCE, address -> tools.get().probe().of(address, run)))
        .flatMap(List::stream)
        .filter(spoken -> spoken.protocol().tool().equals(tool))
        .map(Spoken::address)
        .distinct()
        .toList();
  }
}
