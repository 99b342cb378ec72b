/// The form that a client wants an answer in: text, any JSON object, or JSON after a schema (JSON
/// Schema 2020-12, as far as OpenAI's structured outputs use it).
@NullMarked
package perek.shell.http.form;

import org.jspecify.annotations.NullMarked;
