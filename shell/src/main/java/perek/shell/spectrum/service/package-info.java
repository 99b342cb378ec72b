/// Services that are asked while spectra are looked at.
@NullMarked
package perek.shell.spectrum.service;

import org.jspecify.annotations.NullMarked;
