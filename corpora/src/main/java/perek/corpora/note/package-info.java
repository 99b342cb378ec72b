/// Starter notes: what Perek knows before any document is added.
///
/// A note is a Markdown file in the module's folder `notes`. Each of its blocks ends with a marker
/// (`[^band]`) of the source that supports it; the block becomes one passage that cites that
/// source, not the note. What the cited documents are called, and the full path of each cited
/// section, stands in the resource `notes-documents.yaml`, which a script writes from the
/// documents.
@NullMarked
package perek.corpora.note;

import org.jspecify.annotations.NullMarked;
