package perek.assistant.adql.clause.limit;

import perek.assistant.adql.word.Concepts;

/// What messages call things.
final class Words {

  private Words() {}

  /// A concept as people say it.
  static String of(String concept) {
    return "'" + String.join(" ", Concepts.named(concept).phrases().getFirst()) + "'";
  }
}
