/// Sentence vectors by bge-small-en-v1.5 (BAAI; 384 dimensions, at most 512 pieces of text, CLS
/// pooling), in a session of ONNX Runtime on the quantised model file of LangChain4j's jar; and
/// scores of pairs by a cross-encoder that the user names.
@NullMarked
package perek.index.embed;

import org.jspecify.annotations.NullMarked;
