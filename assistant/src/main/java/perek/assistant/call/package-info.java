/// How services are called for a question: which may be asked, the calls themselves, and what of an
/// answer can be quoted.
@NullMarked
package perek.assistant.call;

import org.jspecify.annotations.NullMarked;
