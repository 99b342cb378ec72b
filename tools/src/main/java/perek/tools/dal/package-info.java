/// What all services of the data access layer have in common: a request, an answer kept on disk as
/// it came, and a judgement whether the answer is one (IVOA DALI 1.1).
@NullMarked
package perek.tools.dal;

import org.jspecify.annotations.NullMarked;
