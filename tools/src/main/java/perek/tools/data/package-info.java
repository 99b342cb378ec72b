/// The nouns of what comes back: tables with their columns, and how far they can be trusted.
@NullMarked
package perek.tools.data;

import org.jspecify.annotations.NullMarked;
