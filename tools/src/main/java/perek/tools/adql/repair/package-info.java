/// Repairs what can be repaired without asking, shown as a difference before anything is sent (the
/// style of `diff -u`, without its heads).
@NullMarked
package perek.tools.adql.repair;

import org.jspecify.annotations.NullMarked;
