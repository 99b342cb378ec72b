/// `perek doctor` and `perek models`: whether all that Perek needs is there, and what answers.
@NullMarked
package perek.shell.health;

import org.jspecify.annotations.NullMarked;
