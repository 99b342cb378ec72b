package perek.assistant.model.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.assistant.Planner;
import perek.assistant.Question;
import perek.assistant.evidence.Step;
import perek.assistant.ground.Figures;
import perek.assistant.talk.Heard;
import perek.assistant.talk.Wish;

/// A call of `find_data` as a sentence, which is read as if the user had said it: so the same rules
/// check its dates and units, and the same code plans the chain.
final class Request {

  static final List<String> KINDS = List.of("spectra", "images", "sources", "services", "place");

  private final Planner rules;

  /// @param rules read the sentence
  Request(Planner rules) {
    this.rules = rules;
  }

  /// The step, or what is wrong with the call, for the model to mend it.
  sealed interface Read {
    record Good(Step.Want step) implements Read {}

    record Bad(String why) implements Read {}
  }

  /// @param said all that the user said: numbers come from there
  Read read(Map<String, String> arguments, String said) {
    String sentence = sentence(arguments);
    Optional<String> stray = Figures.stray(sentence, said);
    if (stray.isPresent())
      return new Read.Bad(
          "the user does not say '%s': copy numbers from the question, or leave them out"
              .formatted(stray.get()));
    return switch (rules.understand(Question.of(sentence)).heard()) {
      case Heard.Wants(Wish wish) -> new Read.Good(new Step.Want(wish, sentence));
      case Heard.Asks(String question, _) -> new Read.Bad("something is missing: " + question);
      case Heard.Refuses(String why, _) -> new Read.Bad(why);
      case Heard.Greets _, Heard.Reads _ ->
          new Read.Bad("'" + sentence + "' cannot be read: name an object or a position");
    };
  }

  private static String sentence(Map<String, String> a) {
    String kind = a.getOrDefault("kind", "spectra");
    String object = a.getOrDefault("object", "");
    String about = a.getOrDefault("about", "");
    if (kind.equals("place")) return "Where is " + object + "?";
    if (kind.equals("services"))
      return "Which services offer " + (about.isEmpty() ? "spectra" : about) + "?";
    StringBuilder text = new StringBuilder("Show me ");
    text.append(kind.equals("sources") ? "catalogue sources" : kind);
    String position = a.getOrDefault("position", "");
    if (!object.isEmpty()) text.append(" of ").append(object);
    else if (!position.isEmpty()) text.append(" at ").append(position);
    put(text, a, "radius", "within ", "^within .*");
    put(text, a, "wavelengths", "covering ", "^(?:covering|from|between) .*");
    put(text, a, "period", "from ", "^(?:from|since|after|before|in|between|until|during) .*");
    return text.toString();
  }

  private static void put(
      StringBuilder text, Map<String, String> a, String name, String lead, String led) {
    String value = a.getOrDefault(name, "");
    if (value.isEmpty()) return;
    boolean year = name.equals("period") && value.matches("\\d{4}");
    text.append(' ');
    if (!value.matches("(?i)" + led)) text.append(year ? "in " : lead);
    text.append(value);
  }
}
