/// The language of queries to tables: what is written in it, read, checked against what a service
/// has, repaired, laid out and explained (IVOA ADQL 2.1).
///
/// `text` reads characters, `tree` is what was said, `parse` makes the one of the other, `schema`
/// is what a service has, `check` judges the one by the other.
@NullMarked
package perek.tools.adql;

import org.jspecify.annotations.NullMarked;
