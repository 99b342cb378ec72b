package perek.shell.adql;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import perek.assistant.adql.AdqlWriter;
import perek.assistant.adql.Catalogues;
import perek.assistant.adql.TapAsks;
import perek.assistant.adql.fill.Consulting;
import perek.assistant.adql.write.Written;
import perek.tools.Toolbox;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialects;
import perek.tools.adql.schema.Language;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.call.Run;
import perek.tools.resolve.FamousObjects;

/// Writes queries for the services that a question may ask. What a service tells of its tables is
/// read once. Safe for use by several threads.
public final class AskedCatalogues implements Catalogues {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Supplier<Toolbox> tools;
  private final Path folder;
  private final Path dialects;
  private final BooleanSupplier cancelled;
  private final Map<URI, AdqlWriter> writers = new ConcurrentHashMap<>();

  /// @param folder where copies of what services say are kept
  /// @param dialects the user's file of dialects, which need not be there
  public AskedCatalogues(
      Supplier<Toolbox> tools, Path folder, Path dialects, BooleanSupplier cancelled) {
    this.tools = tools;
    this.folder = folder;
    this.dialects = dialects;
    this.cancelled = cancelled;
  }

  @Override
  public Optional<Written> query(URI service, String question, Optional<Consulting> model) {
    return writer(service).map(w -> w.write(question, model));
  }

  private Checker checker(SchemaAnswer.Known told) {
    Language language = told.schema().language();
    return new Checker(told.schema(), Dialects.with(dialects).of(told.service(), language));
  }

  /// A service that did not tell is asked again the next time.
  private Optional<AdqlWriter> writer(URI service) {
    AdqlWriter known = writers.get(service);
    if (known != null) return Optional.of(known);
    Run run = Run.of(folder, PATIENCE).stoppedBy(cancelled);
    Optional<AdqlWriter> made =
        switch (tools.get().schemas().read(service, run)) {
          case SchemaAnswer.Unknown _ -> Optional.empty();
          case SchemaAnswer.Known told ->
              Optional.of(
                  new AdqlWriter(
                      told,
                      checker(told),
                      new TapAsks(tools.get().tap(), service, run),
                      FamousObjects::find,
                      LocalDate.now(ZoneOffset.UTC)));
        };
    made.ifPresent(w -> writers.putIfAbsent(service, w));
    return made;
  }
}
