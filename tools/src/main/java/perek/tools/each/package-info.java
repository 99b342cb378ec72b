/// Spectra of a fetched table measured one by one: their files are brought, each is measured by
/// another tool, and what came is a table that can be asked about in turn.
@NullMarked
package perek.tools.each;

import org.jspecify.annotations.NullMarked;
