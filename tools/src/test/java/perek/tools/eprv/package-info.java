/// Tests of eprv.
@org.jspecify.annotations.NullMarked
package perek.tools.eprv;
