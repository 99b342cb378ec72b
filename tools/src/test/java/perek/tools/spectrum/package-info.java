/// Tests of spectra.
@org.jspecify.annotations.NullMarked
package perek.tools.spectrum;
