/// The corpora a user has: their manifests, and the documents fetched for them.
///
/// Below one folder each corpus has its own: `manifest.yaml`, `files/` with what was fetched, and
/// `fetched.json`. A user's own folder is read where it is. [perek.corpora.library.Library] is the
/// door; which files of a corpus can be read, and into what, is the readers' business.
@NullMarked
package perek.corpora.library;

import org.jspecify.annotations.NullMarked;
