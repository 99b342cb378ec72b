package perek.index.writing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import perek.index.search.JoinKey;
import perek.index.search.VectorLeg;
import perek.index.store.Stamp;

/// Writes vectors by passage hash. Only the holder of the [WriterTurn] makes one. What is not
/// committed when it is closed is dropped.
public final class VectorWriter implements Closeable {

  /// From this many vectors on, those of new segments are kept in 4 bits a number as well, by which
  /// the graph is walked: an eighth of the bytes have to be in memory. Below, whole numbers are
  /// faster (docs/benchmarks.md).
  static final int SHORTENED_FROM = 200_000;

  /// One graph of 100,000 vectors hides two in a hundred of the nearest 100, however long it is
  /// walked; four smaller ones hide one in a thousand, for half a millisecond more.
  private static final int SEGMENTS = 4;

  private static final int CONNECTIONS = 16;
  private static final int BEAM = 100;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final AtomicInteger vectors;
  private final String model;
  private final boolean sameModel;
  private int added;

  private VectorWriter(
      FSDirectory directory,
      IndexWriter writer,
      AtomicInteger vectors,
      String model,
      boolean sameModel) {
    this.directory = directory;
    this.writer = writer;
    this.vectors = vectors;
    this.model = model;
    this.sameModel = sameModel;
  }

  /// Vectors of another model that are there are dropped with the first commit.
  public static VectorWriter open(Path folder, String model) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    try {
      boolean sameModel = model(directory).filter(model::equals).isPresent();
      AtomicInteger vectors = new AtomicInteger();
      IndexWriter writer = new IndexWriter(directory, config(vectors::get));
      if (!sameModel) writer.deleteAll();
      vectors.set(writer.getDocStats().numDocs);
      return new VectorWriter(directory, writer, vectors, model, sameModel);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// Drops vectors that cannot be read: they can be made again.
  public static void dropDamaged(Path folder) throws IOException {
    Checkup.mend(folder);
  }

  /// What is committed of this model; the caller closes it.
  public Optional<DirectoryReader> committed() throws IOException {
    return sameModel ? Optional.of(DirectoryReader.open(directory)) : Optional.empty();
  }

  /// @param vector of unit length
  public void add(String hash, float[] vector) throws IOException {
    Document document = new Document();
    document.add(new StringField(JoinKey.FIELD, hash, Store.NO));
    document.add(new BinaryDocValuesField(JoinKey.FIELD, new BytesRef(hash)));
    document.add(
        new KnnFloatVectorField(VectorLeg.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    writer.updateDocument(new Term(JoinKey.FIELD, hash), document);
    vectors.incrementAndGet();
    added++;
  }

  public void remove(List<BytesRef> hashes) throws IOException {
    writer.deleteDocuments(
        hashes.stream().map(hash -> new Term(JoinKey.FIELD, hash)).toArray(Term[]::new));
  }

  public void commit() throws IOException {
    writer.setLiveCommitData(Stamp.now(model).userData().entrySet(), false);
    writer.commit();
  }

  /// Merges segments, so that later searches find fewer; to be called after a commit.
  public void settle() throws IOException {
    Segments.settle(writer, added, SEGMENTS);
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      TextWriter.sweep(directory, writer);
    }
  }

  private static Optional<String> model(FSDirectory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) return Optional.empty();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return Optional.of(Stamp.of(reader.getIndexCommit().getUserData()).model());
    }
  }

  /// @param vectors how many there are
  private static IndexWriterConfig config(IntSupplier vectors) {
    return Segments.config(new KeywordAnalyzer(), OpenMode.CREATE_OR_APPEND)
        .setCodec(
            new Lucene104Codec() {
              @Override
              public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return format(vectors.getAsInt());
              }
            });
  }

  private static KnnVectorsFormat format(int vectors) {
    return vectors < SHORTENED_FROM
        ? new Lucene99HnswVectorsFormat(CONNECTIONS, BEAM)
        : new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.PACKED_NIBBLE, CONNECTIONS, BEAM);
  }
}
