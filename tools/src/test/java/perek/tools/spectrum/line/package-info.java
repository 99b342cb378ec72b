/// Tests of spectrum/line.
@org.jspecify.annotations.NullMarked
package perek.tools.spectrum.line;
