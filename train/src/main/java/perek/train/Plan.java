package perek.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Networks that can be trained, each with how it is taught.
enum Plan {
  /// That of Skoda, Podsztavek and Tvrdik 2020, which sees the same profiles in each round.
  PUBLISHED(4, .001f, false),
  /// A smaller one of ours, which sees new profiles in each round.
  OWN(12, .002f, true),
  /// That one with filters learnt as spectra.
  FOURIER(12, .002f, true);

  private final int rounds;
  private final float rate;
  private final boolean anew;

  /// @param rounds where nothing else is said
  /// @param rate of learning in the first
  /// @param anew whether each round has profiles of its own
  Plan(int rounds, float rate, boolean anew) {
    this.rounds = rounds;
    this.rate = rate;
    this.anew = anew;
  }

  int rounds() {
    return rounds;
  }

  float rate() {
    return rate;
  }

  boolean anew() {
    return anew;
  }

  List<Layer> layers(int classes) {
    return switch (this) {
      case PUBLISHED -> Layer.published(classes);
      case OWN -> Layer.own(classes);
      case FOURIER -> Layer.fourier(classes);
    };
  }

  /// In small letters, as the command names it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Plan> of(String word) {
    return Arrays.stream(values()).filter(plan -> plan.word().equals(word)).findFirst();
  }
}
