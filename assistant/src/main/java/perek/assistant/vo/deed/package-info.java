/// What can be done with tables and spectra that were fetched: downloaded, saved, drawn, sent,
/// classified, measured.
@NullMarked
package perek.assistant.vo.deed;

import org.jspecify.annotations.NullMarked;
