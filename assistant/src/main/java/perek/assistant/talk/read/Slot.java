package perek.assistant.talk.read;

import java.util.List;

/// A constraint that a sentence names. Constraints with one key replace each other in a
/// conversation.
public sealed interface Slot {

  /// What it constrains.
  String key();

  /// As a sentence says it; read again it gives the same constraint.
  String words();

  /// Objects by their names, at least one.
  record Objects(List<String> names) implements Slot {
    public Objects {
      names = List.copyOf(names);
    }

    @Override
    public String key() {
      return "where";
    }

    @Override
    public String words() {
      return "of " + String.join(" and ", names);
    }
  }

  /// A place in ICRS degrees.
  record Position(double raDeg, double decDeg, String words) implements Slot {
    @Override
    public String key() {
      return "where";
    }
  }

  /// How far around, in degrees.
  ///
  /// @param diameter whether it is the width of the region, and not its radius
  record Extent(double deg, boolean diameter, String words) implements Slot {
    @Override
    public String key() {
      return "extent";
    }

    public double radiusDeg() {
      return diameter ? deg / 2 : deg;
    }

    public double diameterDeg() {
      return diameter ? deg : 2 * deg;
    }
  }

  /// A range of wavelengths in vacuum, in metres, open where a limit is 0 or infinite.
  ///
  /// @param covering whether all of it has to be covered, and not only overlapped
  /// @param note how it was got, where that is more than a unit; may be empty
  record Band(double lowM, double highM, boolean covering, String note, String words)
      implements Slot {
    @Override
    public String key() {
      return "band";
    }
  }

  /// A span of time, as ISO 8601 writes its limits; blank where it is open.
  record Period(String from, String to, String words) implements Slot {
    @Override
    public String key() {
      return "time";
    }
  }

  /// The most rows that are wanted.
  record Most(int rows) implements Slot {
    @Override
    public String key() {
      return "most";
    }

    @Override
    public String words() {
      return "at most " + rows + " rows";
    }
  }

  /// A parameter by its standard name. A name in small letters is none that is sent as it is.
  record Value(String name, String value, String words) implements Slot {
    @Override
    public String key() {
      return name;
    }
  }
}
