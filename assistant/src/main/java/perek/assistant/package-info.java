/// One question to one answer: plan, gather, write, ground.
@NullMarked
package perek.assistant;

import org.jspecify.annotations.NullMarked;
