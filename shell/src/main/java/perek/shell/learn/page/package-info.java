/// The page on which spectra are labelled in a browser, served on loopback alone.
@NullMarked
package perek.shell.learn.page;

import org.jspecify.annotations.NullMarked;
