/// Two tables that lie on disk, put together: by equal values, or by place on the sky (the
/// distances of Gray and others, The Zones Algorithm, 2006, arXiv:cs/0701171).
///
/// Columns that both have get `_1` and `_2` behind their names, as STILTS does it.
@NullMarked
package perek.tools.table.join;

import org.jspecify.annotations.NullMarked;
