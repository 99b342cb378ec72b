/// The words of a question: tokens, numbers, units (VOUnits 1.1), and what the field calls what a
/// column may measure (UCD1+ controlled vocabulary 1.5), as data.
@NullMarked
package perek.assistant.adql.word;

import org.jspecify.annotations.NullMarked;
