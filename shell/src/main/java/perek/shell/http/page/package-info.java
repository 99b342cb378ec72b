/// How an answer looks to a chat program: Markdown (CommonMark with GitHub's tables), pictures and
/// tables under names that nobody can guess, and what may stand in fields of JSON.
@NullMarked
package perek.shell.http.page;

import org.jspecify.annotations.NullMarked;
