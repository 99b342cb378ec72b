/// Measurements: numbers with their errors, as a tool makes them from numbers and files, with no
/// service asked. A unit stands in each name (`rvKms`); what the user should know stands in the
/// notes.
@NullMarked
package perek.tools.measure;

import org.jspecify.annotations.NullMarked;
