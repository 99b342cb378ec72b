/// What hangs together with a dataset: previews, calibration, services that cut it (IVOA DataLink
/// 1.1).
@NullMarked
package perek.tools.links;

import org.jspecify.annotations.NullMarked;
