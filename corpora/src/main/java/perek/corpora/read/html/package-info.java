/// HTML, as converters (pandoc, Word) and people write it.
///
/// [perek.corpora.read.html.HtmlFormat] is the door. Behind it a page is decoded, walked once into
/// blocks, and its headings are numbered as the document's own contents list numbers them. Nothing
/// is fetched: pictures, styles and scripts are left where they are.
@NullMarked
package perek.corpora.read.html;

import org.jspecify.annotations.NullMarked;
