/// Says how well Perek finds and answers: runs questions whose answers are known through search or
/// through the assistant, and reports scores with intervals, beside those of another configuration
/// where one is named. Scores to be reproduced are kept as data in `expected/`.
@NullMarked
package perek.assistant.eval;

import org.jspecify.annotations.NullMarked;
