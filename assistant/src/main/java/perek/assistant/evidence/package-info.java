/// What is done for a question, what that gives, and what is claimed on the strength of it.
@NullMarked
package perek.assistant.evidence;

import org.jspecify.annotations.NullMarked;
