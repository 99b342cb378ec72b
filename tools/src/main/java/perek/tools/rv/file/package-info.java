/// Files of cross-correlation functions: those of the old pipelines of HARPS, HARPS-N, SOPHIE and
/// CORALIE (a row for each order, the sum last), of ESPRESSO and the new pipeline of HARPS
/// (SCIDATA, likewise), of EPRV level 4, and text of two columns.
@NullMarked
package perek.tools.rv.file;

import org.jspecify.annotations.NullMarked;
