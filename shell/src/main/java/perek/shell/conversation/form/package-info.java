/// A conversation in the forms that other programs read: Markdown, a Jupyter notebook (nbformat 4,
/// whose schema comes with Jupyter), BibTeX.
@NullMarked
package perek.shell.conversation.form;

import org.jspecify.annotations.NullMarked;
