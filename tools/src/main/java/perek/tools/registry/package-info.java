/// Which services there are, asked of a searchable registry in ADQL (IVOA RegTAP 1.1).
@NullMarked
package perek.tools.registry;

import org.jspecify.annotations.NullMarked;
