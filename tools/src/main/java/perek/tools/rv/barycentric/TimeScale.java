package perek.tools.rv.barycentric;

/// The scales of a time that is given.
public enum TimeScale {
  UTC,
  TT,
  TDB
}
