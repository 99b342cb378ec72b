package perek.tools.adql.explain;

/// One statement on a query.
///
/// @param depth 0 for the query itself, more inside of subqueries
/// @param query the words that it is about
/// @param section of ADQL 2.1
public record Line(int depth, String text, String query, String section) {}
