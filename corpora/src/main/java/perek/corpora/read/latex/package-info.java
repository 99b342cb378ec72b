/// What can be understood of LaTeX without running TeX: sections, lists, tables, listings, formulae
/// and the readable words of everything else, after the author's own short macros are filled in.
@NullMarked
package perek.corpora.read.latex;

import org.jspecify.annotations.NullMarked;
