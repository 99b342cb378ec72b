/// Typed tools: a record in, a record out, units in names, provenance kept. One package a feature.
@NullMarked
package perek.tools;

import org.jspecify.annotations.NullMarked;
