/// Pictures of curves ([Picture]: PNG, SVG, terminal) and of tables (PNG by XChart): two columns
/// against each other, or a histogram. Axes say name and unit; magnitudes up the side run
/// downwards, as astronomers draw them. No window system is needed.
@NullMarked
package perek.tools.plot;

import org.jspecify.annotations.NullMarked;
