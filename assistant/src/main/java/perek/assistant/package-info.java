/// One question to one answer: plan, gather, write, ground.
///
/// [perek.assistant.Assistant] alone knows the order of the stages. A [perek.assistant.Planner]
/// names the next [perek.assistant.evidence.Step], a [perek.assistant.Gatherer] carries it out and
/// gives [perek.assistant.evidence.Evidence], a [perek.assistant.Writer] makes claims that cite
/// evidence, and the [perek.assistant.Grounder] strikes what the evidence does not hold. Every
/// stage can be exchanged; the ones that need no language model are in `builtin`.
@NullMarked
package perek.assistant;

import org.jspecify.annotations.NullMarked;
