/// Questions whose answers are known, as data: cases with the sections that answer them (JSON
/// lines), and test collections in the layout of BEIR (Thakur et al. 2021, arXiv:2104.08663).
@NullMarked
package perek.assistant.eval.gold;

import org.jspecify.annotations.NullMarked;
