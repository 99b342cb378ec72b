package perek.tools.rv.ccf;

/// The cross-correlation of one order, or of all together.
///
/// @param index of the order; -1 for the sum
/// @param values at the velocities of the grid
/// @param variance of each value; neighbours share photons
/// @param lines that entered
/// @param skipped lines within the order that did not: at its ends, or over bad pixels
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record OrderCcf(int index, double[] values, double[] variance, int lines, int skipped) {}
