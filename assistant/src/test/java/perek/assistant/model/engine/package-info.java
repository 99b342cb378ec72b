/// llama.cpp itself behind the part of its server's protocol that Perek speaks, with models of a
/// few hundred kilobytes whose weights are random.
@NullMarked
package perek.assistant.model.engine;

import org.jspecify.annotations.NullMarked;
