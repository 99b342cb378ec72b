/// Documents of offices and publishers: DOCX, ODT and EPUB through the parsers of Apache Tika, PDF
/// through [perek.corpora.read.pdf]. Nothing is executed, fetched or recognised from pictures, and
/// what a file embeds is not read.
@NullMarked
package perek.corpora.read.office;

import org.jspecify.annotations.NullMarked;
