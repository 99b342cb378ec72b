/// Tests of spectrum/read.
@org.jspecify.annotations.NullMarked
package perek.tools.spectrum.read;
