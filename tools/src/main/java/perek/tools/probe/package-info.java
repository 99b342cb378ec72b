/// Which protocols an address speaks. The service's own capabilities (VOSI 1.1) are read first;
/// where they say nothing, the address is asked in each protocol the question that costs the
/// service least: FORMAT=METADATA of SSA 1.1 and SIA 1.0, MAXREC=0 of SIA 2.0, an empty cone of
/// Cone Search 1.03, no ID for DataLink 1.1 and SODA 1.0. What the address is called only says
/// which is tried first.
@NullMarked
package perek.tools.probe;

import org.jspecify.annotations.NullMarked;
