/// The faces of Perek, and the wiring of everything behind them.
@NullMarked
package perek.shell;

import org.jspecify.annotations.NullMarked;
