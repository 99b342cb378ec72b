/// OpenAI's API as its clients use it: models, chat completions, completions, embeddings and
/// responses (OpenAPI description of the OpenAI API 2.3.0; facts of its fields, types and
/// requiredness).
@NullMarked
package perek.shell.http.openai;

import org.jspecify.annotations.NullMarked;
