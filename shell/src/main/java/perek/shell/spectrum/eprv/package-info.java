/// Commands on files of the EPRV data standard (release 2026.02).
@NullMarked
package perek.shell.spectrum.eprv;

import org.jspecify.annotations.NullMarked;
