/// Brings the files that the rows of a table refer to into a folder: checked addresses only,
/// written aside and then moved, resumed where they broke off (RFC 9110, section 14), each with its
/// checksum and where it came from.
@NullMarked
package perek.tools.fetch;

import org.jspecify.annotations.NullMarked;
