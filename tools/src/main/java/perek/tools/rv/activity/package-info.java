/// Indices of activity: the light in the cores of lines that a chromosphere fills over that of
/// passbands beside them. The passbands stand in a table with the papers that define them.
@NullMarked
package perek.tools.rv.activity;

import org.jspecify.annotations.NullMarked;
