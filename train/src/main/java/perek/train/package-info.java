/// Training of networks with DJL and PyTorch, and the ONNX files in which they go to Perek.
@NullMarked
package perek.train;

import org.jspecify.annotations.NullMarked;
