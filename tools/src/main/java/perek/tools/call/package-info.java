/// How a tool is called: a record and a [Run] go in, an [Outcome] with its [Report] comes out. A
/// failure is a value.
@NullMarked
package perek.tools.call;

import org.jspecify.annotations.NullMarked;
