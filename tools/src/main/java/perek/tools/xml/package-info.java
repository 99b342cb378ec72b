/// XML from strangers, read without doing what it asks: no external entity or DTD is fetched, depth
/// and size are bounded, and what is merely badly labelled (gzip without a word, a byte order mark,
/// blanks before the declaration, wrong bytes) is read all the same.
///
/// Names are local names: services of the Virtual Observatory use prefixes and namespaces of every
/// version, or none (XML 1.0, 5th edition; OWASP on external entities).
@NullMarked
package perek.tools.xml;

import org.jspecify.annotations.NullMarked;
