package perek.tools.call;

import perek.tools.data.Product;

/// Something that can be asked of the world or of a file.
///
/// @param <I> what it takes, units in the names
/// @param <O> what it makes
public interface Tool<I extends Record, O extends Product> {

  /// One word, the same for a step, for MCP and for the command.
  String name();

  /// Does it. Blocks until it is done, failed, cancelled or out of time; never throws for what a
  /// service or a file may do.
  Outcome<O> call(I input, Run run);
}
