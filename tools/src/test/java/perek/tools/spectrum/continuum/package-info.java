/// Tests of spectrum/continuum.
@org.jspecify.annotations.NullMarked
package perek.tools.spectrum.continuum;
