package perek.tools.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Frequencies at which a signal shows again because observations come in a rhythm.
final class Aliases {

  private static final Map<String, Double> RHYTHMS =
      new TreeMap<>(
          Map.of(
              "day",
              1.0,
              "sidereal day",
              1.002_737_909,
              "synodic month",
              1 / 29.530_59,
              "year",
              1 / 365.256));

  private Aliases() {}

  static List<Periodogram.Alias> of(LombScargle periodogram, double frequency) {
    List<Periodogram.Alias> aliases = new ArrayList<>();
    RHYTHMS.forEach((name, rhythm) -> {
      add(aliases, periodogram, name + " +", frequency + rhythm);
      add(aliases, periodogram, name + " -", Math.abs(frequency - rhythm));
    });
    return aliases;
  }

  private static void add(
      List<Periodogram.Alias> to, LombScargle periodogram, String because, double frequency) {
    if (frequency > 1e-6)
      to.add(new Periodogram.Alias(because, 1 / frequency, frequency, periodogram.at(frequency)));
  }
}
