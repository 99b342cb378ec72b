package perek.tools.votable;

/// How much of a document is read.
///
/// @param rows after which reading stops and the table counts as partial
/// @param kept rows that stay in memory
public record ReadLimits(long rows, int kept) {

  /// Ten million rows, the first 20,000 in memory.
  public static final ReadLimits DEFAULT = new ReadLimits(10_000_000, 20_000);

  public ReadLimits {
    if (rows < 1 || kept < 0)
      throw new IllegalArgumentException("rows is " + rows + " and kept is " + kept);
  }
}
