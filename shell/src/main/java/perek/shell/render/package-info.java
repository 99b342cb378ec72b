/// How answers, hits and reports look: text for a terminal, JSON for programs.
@NullMarked
package perek.shell.render;

import org.jspecify.annotations.NullMarked;
