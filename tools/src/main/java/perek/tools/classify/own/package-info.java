/// Models that the user brings: an ONNX file and a description of what it takes and says.
@NullMarked
package perek.tools.classify.own;

import org.jspecify.annotations.NullMarked;
