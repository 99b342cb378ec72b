package perek.shell.model;

import java.util.List;

/// Models that are known to call tools well enough for their size, with what they need. Sizes are
/// those of their usual 4-bit downloads; the score is the share of single live calls that the
/// Berkeley function-calling board counts as right, where it has the model.
///
/// @param name as Ollama calls it
/// @param gigabytes of the download; in memory it needs about a third more
/// @param score in percent, 0 where none is published
record Known(String name, double gigabytes, double score, String about) {

  static final List<Known> ALL =
      List.of(
          new Known(
              "qwen3:30b-a3b", 19, 0, "fast for its size: 3 of 30 billion parameters work at once"),
          new Known("gpt-oss:20b", 14, 0, "thinks, which takes its time"),
          new Known("qwen3:14b", 9.3, 0, "plans several steps well"),
          new Known("qwen3:8b", 5.2, 80.5, "the best that fits an ordinary machine"),
          new Known("qwen3:4b", 2.5, 0, "good calls, short answers"),
          new Known(
              "llama3.2:3b",
              2.0,
              0,
              "quick; calls are sometimes written as text, which is understood"),
          new Known("qwen3:1.7b", 1.4, 0, "for machines with little memory"));

  double memory() {
    return gigabytes * 1.33 + 1;
  }
}
