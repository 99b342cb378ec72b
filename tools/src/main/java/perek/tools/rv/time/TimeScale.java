package perek.tools.rv.time;

/// The scales of a time that is given.
public enum TimeScale {
  UTC,
  TT,
  TDB
}
