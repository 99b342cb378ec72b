/// How fast stars turn, from the width or the Fourier transform of a profile (Gray 2005, The
/// Observation and Analysis of Stellar Photospheres, chapter 18): always with what is assumed, and
/// a limit where the spectrograph forbids more.
@NullMarked
package perek.tools.rv.rotation;

import org.jspecify.annotations.NullMarked;
