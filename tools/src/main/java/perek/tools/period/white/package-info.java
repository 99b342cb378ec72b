/// Several periods at once: the highest peak is fitted and taken out, the next is looked for in
/// what is left, and all are fitted together each time. A frequency counts from an amplitude of
/// four times the noise around it (Breger et al. 1993, A&A 271, 482); errors are those of
/// Montgomery and O'Donoghue 1999 (DSSN 13, 28).
@NullMarked
package perek.tools.period.white;

import org.jspecify.annotations.NullMarked;
