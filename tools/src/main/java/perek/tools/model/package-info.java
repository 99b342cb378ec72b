/// Searches in tables of known data models, written as ADQL from typed parameters: datasets of any
/// kind (ObsCore 1.1), planetary data (EPN-TAP 2.0) and spectral lines (LineTAP 1.0, a draft).
/// Which parameter is compared how with which columns is data, in `searches.tsv`.
@NullMarked
package perek.tools.model;

import org.jspecify.annotations.NullMarked;
