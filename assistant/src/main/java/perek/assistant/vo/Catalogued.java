package perek.assistant.vo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.adql.Catalogues;
import perek.assistant.adql.fill.Consulting;
import perek.assistant.adql.write.Written;
import perek.assistant.call.Reach;
import perek.assistant.call.Services;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;

/// Takes a question for one about tables of the services that the user named.
public record Catalogued(Services services, Catalogues catalogues) {

  /// Where no service has tables.
  public static final Catalogued NONE = new Catalogued((_, _) -> List.of(), Catalogues.NONE);

  /// The query for a question, where one of the services can answer it. Whole tables are not
  /// fetched by a sentence that may mean something else, and rules alone have to read all of it.
  ///
  /// @param model may be asked where rules do not read all of it
  public Optional<Wish> wish(String question, Reach reach, Optional<Consulting> model) {
    if (reach.services().isEmpty()) return Optional.empty();
    for (URI service : services.speaking("tap", reach.services())) {
      Optional<Written> written =
          catalogues
              .query(service, question, model)
              .filter(w -> w.whole() || (model.isPresent() && w.filled()))
              .filter(Written::bounded);
      if (written.isPresent()) return Optional.of(wish(service, written.get()));
    }
    return Optional.empty();
  }

  private static Wish wish(URI service, Written written) {
    String adql = written.adql().orElseThrow();
    List<String> notes = new ArrayList<>(List.of("The question was written as " + adql));
    written.warnings().forEach(w -> notes.add(Character.toUpperCase(w.charAt(0)) + w.substring(1)));
    Wish wish =
        new Wish(
            Kind.QUERY,
            List.of(
                new Slot.Value("query", adql, adql),
                new Slot.Value("at", service.toString(), service.toString()),
                new Slot.Value("notes", String.join("\n", notes), "")));
    return written.job() ? wish.with(List.of(new Slot.Value("job", "submit", ""))) : wish;
  }
}
