package perek.assistant.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import perek.assistant.Planner;
import perek.assistant.Question;
import perek.assistant.evidence.Parameter;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.tools.unit.Quantity;
import perek.tools.unit.QuantityReader;

/// Plans by rules: always a search; a search for each standard where several are named; a
/// conversion for each quantity that a named standard takes; a question back where a parameter is
/// named that several standards have.
public final class RulePlanner implements Planner {

  static final int HITS = 12;
  static final String NOTHING_ASKED =
      "What would you like to know? Ask about a standard of the Virtual Observatory, a data format, spectra, velocities or a survey.";
  private static final int HITS_ASIDE = 6;
  private static final Pattern RADIUS =
      Pattern.compile("\\b(?:radius|within|around|closer than|near)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public String understand(Question question) {
    return FollowUp.resolve(question);
  }

  @Override
  public Step next(String understood, Trail trail) {
    if (Words.of(understood).isEmpty()) return new Step.Clarify(NOTHING_ASKED);
    for (Step step : plan(understood)) {
      if (!trail.has(step)) return step;
    }
    return TwoReadings.of(understood, trail).<Step>map(Step.Clarify::new).orElseGet(Step.Done::new);
  }

  private static List<Step> plan(String understood) {
    List<String> topics = Topic.named(understood);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Search(understood, HITS));
    if (topics.size() > 1) {
      boolean compared = Topic.compared(understood);
      topics.forEach(t ->
          steps.add(
              new Step.Search(compared ? Topic.whatIs(t) : t + ": " + understood, HITS_ASIDE)));
    }
    for (Quantity quantity : QuantityReader.find(understood)) {
      for (String topic : topics) {
        Parameters.of(topic, quantity.unit().dimension())
            .ifPresent(p -> steps.addAll(conversion(understood, quantity, p)));
      }
    }
    return steps;
  }

  private static List<Step> conversion(String understood, Quantity quantity, Parameter parameter) {
    boolean radius = RADIUS.matcher(understood).find();
    String about =
        "%s %s parameter %s unit"
            .formatted(parameter.standard(), parameter.name(), word(parameter));
    return List.of(
        new Step.Calculate(quantity, parameter, radius), new Step.Search(about, HITS_ASIDE));
  }

  private static String word(Parameter parameter) {
    return switch (parameter.dimension()) {
      case SPECTRAL -> "wavelength range in metres, vacuum";
      case ANGLE -> "angle in degrees, radius or diameter";
      case DURATION -> "time";
      case VELOCITY -> "velocity";
    };
  }
}
