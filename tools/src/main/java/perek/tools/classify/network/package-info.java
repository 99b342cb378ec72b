/// Networks in ONNX, run by ONNX Runtime on one core.
@NullMarked
package perek.tools.classify.network;

import org.jspecify.annotations.NullMarked;
