package perek.tools.call;

import java.util.Optional;
import java.util.function.Function;
import perek.tools.data.Product;
import perek.tools.data.Status;

/// What came of a call.
///
/// @param <O> what was to be made
public sealed interface Outcome<O extends Product> {

  Report report();

  /// What was made, if anything was.
  Optional<O> product();

  /// Something was made; [Report#status] says whether it is whole.
  record Made<O extends Product>(O made, Report report) implements Outcome<O> {
    @Override
    public Optional<O> product() {
      return Optional.of(made);
    }
  }

  /// Nothing was made; [Report#message] says why, and what helps.
  record Failed<O extends Product>(Report report) implements Outcome<O> {
    @Override
    public Optional<O> product() {
      return Optional.empty();
    }
  }

  default Status status() {
    return report().status();
  }

  /// The same with another product.
  default <P extends Product> Outcome<P> map(Function<O, P> other) {
    return switch (this) {
      case Made<O>(O made, Report report) -> new Made<>(other.apply(made), report);
      case Failed<O>(Report report) -> new Failed<>(report);
    };
  }

  /// The same with another report.
  default Outcome<O> with(Report other) {
    return switch (this) {
      case Made<O>(O made, _) -> new Made<>(made, other);
      case Failed<O> _ -> new Failed<>(other);
    };
  }
}
