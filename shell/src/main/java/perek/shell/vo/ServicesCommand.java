package perek.shell.vo;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.PerekCommand;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.Wrap;
import perek.shell.vo.favourite.Favourite;
import perek.shell.vo.favourite.Favourites;

/// `perek services add|tag|list|remove`: what `@` stands for.
public final class ServicesCommand extends PerekCommand<ServicesCommand.Input> {

  private static final Synopsis ADD =
      new Synopsis(
          "services add",
          "Keep a service of yours under a name and tags, for --service @name and --service @tag.",
          "URL",
          1,
          1,
          List.of(
              Option.value("name", "NAME", "its name"),
              Option.value("tag", "TAG", "a word that several share; may be repeated")),
          List.of("perek services add http://dc.example/ssap --name mine --tag stars"));

  private static final Synopsis TAG =
      new Synopsis(
          "services tag",
          "Give more tags to a service of yours.",
          "NAME|URL TAG…",
          2,
          Synopsis.ANY,
          List.of(),
          List.of("perek services tag mine stars spectra"));

  private static final Synopsis LIST =
      new Synopsis(
          "services list",
          "Show your services, or those with a tag.",
          "[TAG]",
          0,
          1,
          List.of(),
          List.of("perek services list", "perek services list stars --json"));

  private static final Synopsis REMOVE =
      new Synopsis(
          "services remove",
          "Forget a service of yours.",
          "NAME|URL",
          1,
          1,
          List.of(),
          List.of("perek services remove mine"));

  /// What is done with the list.
  private enum Deed {
    ADD,
    TAG,
    LIST,
    REMOVE
  }

  private final Deed deed;
  private final Favourites favourites;

  private ServicesCommand(Deed deed, Synopsis synopsis, Favourites favourites, Console console) {
    super(synopsis, console);
    this.deed = deed;
    this.favourites = favourites;
  }

  public static List<PerekCommand<?>> all(Favourites favourites, Console console) {
    return List.of(
        new ServicesCommand(Deed.ADD, ADD, favourites, console),
        new ServicesCommand(Deed.TAG, TAG, favourites, console),
        new ServicesCommand(Deed.LIST, LIST, favourites, console),
        new ServicesCommand(Deed.REMOVE, REMOVE, favourites, console));
  }

  /// @param words of the line
  /// @param name to keep it under; empty for none
  record Input(List<String> words, String name, List<String> tags, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Input input =
        new Input(
            values.arguments(),
            values.value("name").orElse(""),
            values.all("tag"),
            values.flag("json"));
    if (deed == Deed.ADD) added(input);
    return input;
  }

  private static Favourite added(Input input) throws UsageException {
    String text = input.words().getFirst();
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getHost() == null)
        throw new UsageException(
            "'" + text + "' is no address that begins with http:// or https://.");
      return new Favourite(uri, input.name(), input.tags());
    } catch (IllegalArgumentException e) {
      throw new UsageException("This cannot be kept: " + e.getMessage() + ".");
    }
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, UsageException {
    List<Favourite> shown =
        switch (deed) {
          case ADD -> add(input);
          case TAG -> tag(input);
          case LIST ->
              input.words().isEmpty()
                  ? favourites.all()
                  : favourites.named(input.words().getFirst());
          case REMOVE -> remove(input);
        };
    if (input.json()) console.out().println(Json.line(shown));
    else show(shown, console);
    return DONE;
  }

  private List<Favourite> add(Input input) throws IOException, UsageException {
    Favourite favourite = added(input);
    Optional<Favourite> namesake =
        favourite.name().isEmpty() ? Optional.empty() : favourites.one(favourite.name());
    if (namesake.isPresent() && !namesake.get().address().equals(favourite.address()))
      throw new UsageException(
          "The name '%s' is that of %s already; take another."
              .formatted(favourite.name(), namesake.get().address()));
    favourites.keep(favourite);
    return List.of(favourite);
  }

  private List<Favourite> tag(Input input) throws IOException, UsageException {
    try {
      Favourite tagged = known(input).tagged(input.words().subList(1, input.words().size()));
      favourites.keep(tagged);
      return List.of(tagged);
    } catch (IllegalArgumentException e) {
      throw new UsageException("This cannot be kept: " + e.getMessage() + ".");
    }
  }

  private List<Favourite> remove(Input input) throws IOException, UsageException {
    Favourite gone = known(input);
    favourites.remove(gone);
    return List.of(gone);
  }

  private Favourite known(Input input) throws IOException, UsageException {
    String word = input.words().getFirst();
    Optional<Favourite> found = favourites.one(word.startsWith("@") ? word.substring(1) : word);
    return found.orElseThrow(() ->
        new UsageException(
            "No service of yours has the name or address '%s'. 'perek services list' shows them."
                .formatted(word)));
  }

  private void show(List<Favourite> shown, Console console) {
    if (shown.isEmpty()) {
      console.out().println("None yet. Keep one: perek services add URL --name NAME");
      return;
    }
    List<List<String>> rows = new java.util.ArrayList<>();
    rows.add(List.of("NAME", "TAGS", "ADDRESS"));
    for (Favourite f : shown)
      rows.add(
          List.of(
              f.name().isEmpty() ? "-" : f.name(),
              String.join(" ", f.tags()),
              Wrap.line(f.address().toString())));
    if (deed == Deed.REMOVE) console.out().println("Forgotten:");
    console.out().print(Columns.of(rows, console.style()));
  }
}
