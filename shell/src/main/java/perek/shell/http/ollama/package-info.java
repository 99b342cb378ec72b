/// Ollama's API as its clients and GUIs use it (Ollama 0.9, `docs/api.md`): newline-delimited JSON,
/// steps as `thinking`.
@NullMarked
package perek.shell.http.ollama;

import org.jspecify.annotations.NullMarked;
