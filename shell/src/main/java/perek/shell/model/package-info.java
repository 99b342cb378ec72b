/// Language models at the faces: which one the settings name, the assistants that use it, and the
/// commands about models.
@NullMarked
package perek.shell.model;

import org.jspecify.annotations.NullMarked;
