/// A canvas of Java's that becomes an SVG document (SVG 1.1, W3C 2011).
@NullMarked
package perek.tools.plot.svg;

import org.jspecify.annotations.NullMarked;
