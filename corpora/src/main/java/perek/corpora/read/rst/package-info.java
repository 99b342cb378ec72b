/// reStructuredText as docutils and Sphinx understand it, without running either: nothing is
/// included, imported or executed; what a directive would fetch is named instead.
///
/// See the [reStructuredText
/// specification](https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html).
@NullMarked
package perek.corpora.read.rst;

import org.jspecify.annotations.NullMarked;
