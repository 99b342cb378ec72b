/// How a search is read: its filters, its misspelt words, what the glossary adds to it, and which
/// things it is about.
@NullMarked
package perek.index.reading;

import org.jspecify.annotations.NullMarked;
