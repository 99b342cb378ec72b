/// The words given to language models: one Markdown file each in this module's folder. The built-in
/// planner and writer need none.
@NullMarked
package perek.prompts;

import org.jspecify.annotations.NullMarked;
