package perek.bench.scale;

import java.util.Optional;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// How each number of a vector is kept for the walk of the graph: whole, or in so many bits beside
/// the whole ones, with which what the walk finds is compared again.
public enum VectorForm {
  FLOAT(Optional.empty()),
  INT8(Optional.of(ScalarEncoding.UNSIGNED_BYTE)),
  INT7(Optional.of(ScalarEncoding.SEVEN_BIT)),
  INT4(Optional.of(ScalarEncoding.PACKED_NIBBLE)),
  BIT2(Optional.of(ScalarEncoding.DIBIT_QUERY_NIBBLE)),
  BIT1(Optional.of(ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE));

  private static final int CONNECTIONS = 16;
  private static final int BEAM = 100;

  private final Optional<ScalarEncoding> encoding;

  VectorForm(Optional<ScalarEncoding> encoding) {
    this.encoding = encoding;
  }

  boolean quantised() {
    return encoding.isPresent();
  }

  KnnVectorsFormat format() {
    return encoding
        .<KnnVectorsFormat>map(
            bits -> new Lucene104HnswScalarQuantizedVectorsFormat(bits, CONNECTIONS, BEAM))
        .orElseGet(() -> new Lucene99HnswVectorsFormat(CONNECTIONS, BEAM));
  }
}
