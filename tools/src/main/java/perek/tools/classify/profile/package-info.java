/// Synthetic profiles of H-alpha: a photosphere that rotates, a Keplerian disc seen at some
/// inclination (Horne and Marsh 1986, MNRAS 218, 761; Smak 1981, AcA 31, 395), a shell before it,
/// an instrument and noise. What is seen before the instrument's blur is the label.
@NullMarked
package perek.tools.classify.profile;

import org.jspecify.annotations.NullMarked;
