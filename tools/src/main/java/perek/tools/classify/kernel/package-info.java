/// Smooth functions of spectra: principal components and kernel ridge regression (Saunders,
/// Gammerman & Vovk 1998), which interpolates between known stars where trees make steps.
@NullMarked
package perek.tools.classify.kernel;

import org.jspecify.annotations.NullMarked;
