/// Where Perek keeps its files on this machine, and what the user has set.
///
/// Folders follow the XDG Base Directory Specification 0.8, or stand all under one folder. A
/// setting comes from the command line, else from a `PEREK_…` variable, else from `perek.yaml`.
@NullMarked
package perek.shell.home;

import org.jspecify.annotations.NullMarked;
