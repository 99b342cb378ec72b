/// Jobs that a service keeps: looked at, aborted, deleted, listed (IVOA UWS 1.1). The life of a job
/// that carries a query is in `perek.tools.tap`.
@NullMarked
package perek.tools.uws;

import org.jspecify.annotations.NullMarked;
