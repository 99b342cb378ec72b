package perek.shell.vo.sky;

import java.util.Optional;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.dal.Checks;
import perek.tools.moc.Place;

/// The place that a line names by `--pos` and `--radius`.
final class Places {

  private Places() {}

  static Optional<Place> of(Values values) throws UsageException {
    Optional<String> pos = values.value("pos");
    Optional<String> radius = values.value("radius");
    if (pos.isEmpty() && radius.isPresent())
      throw new UsageException("Option --radius wants --pos RA,DEC beside it.");
    if (pos.isEmpty()) return Optional.empty();
    double radiusDeg = 0;
    if (radius.isPresent()) {
      Optional<Double> number = Checks.number(radius.get());
      if (number.isEmpty())
        throw new UsageException("Option --radius is '" + radius.get() + "': write degrees.");
      radiusDeg = number.get();
    }
    return Optional.of(Place.of(pos.get(), radiusDeg));
  }
}
