/// Planners and writers tried on conversations whose right way is known: which tools they call with
/// which arguments, when they call none, what they cite. Services are recorded ones, so nothing
/// goes out.
@NullMarked
package perek.assistant.eval.trial;

import org.jspecify.annotations.NullMarked;
