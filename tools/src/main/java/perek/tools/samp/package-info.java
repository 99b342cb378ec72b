/// Other programs on the desk (SAMP 1.3, standard profile, by JSAMP): tables, spectra and places go
/// to TOPCAT, SPLAT-VO, Aladin and others, and come from them.
///
/// Perek is a client and no hub. What it serves to others is bound to the loopback address and gone
/// when the call ends.
@NullMarked
package perek.tools.samp;

import org.jspecify.annotations.NullMarked;
