/// The lines of commands on coverages and tiles of the sky: `perek moc` and `perek hips`.
@NullMarked
package perek.shell.vo.sky;

import org.jspecify.annotations.NullMarked;
