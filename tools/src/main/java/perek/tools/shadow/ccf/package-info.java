/// The Doppler shadow: cross-correlation functions through a transit, what is missing in them, and
/// the obliquity that its path says (Collier Cameron et al. 2010, MNRAS 403, 151; Cegla et al.
/// 2016, A&A 588, A127).
@NullMarked
package perek.tools.shadow.ccf;

import org.jspecify.annotations.NullMarked;
