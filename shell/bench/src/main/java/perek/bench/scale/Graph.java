package perek.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/// Lucene's graph of neighbours over a set of vectors, in one segment.
final class Graph implements AutoCloseable {

  private static final String FIELD = "vector";

  private final VectorForm form;
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private Graph(VectorForm form, FSDirectory directory) throws IOException {
    this.form = form;
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  /// Made where it is not there yet, by one thread.
  static Graph of(VectorForm form, VectorSet set, Path folder) throws IOException {
    FSDirectory directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) {
      long start = System.nanoTime();
      build(form, set, directory);
      String said =
          "building took %.1f s of wall time%n".formatted((System.nanoTime() - start) / 1e9);
      Files.writeString(folder.resolveSibling(folder.getFileName() + ".txt"), said);
      System.err.print(form + ": " + said);
    }
    return new Graph(form, directory);
  }

  private static void build(VectorForm form, VectorSet set, FSDirectory directory)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setCodec(codec(form))
            .setRAMBufferSizeMB(1000)
            .setUseCompoundFile(false);
    // Files of their own show what is read in the walk.
    config.getMergePolicy().setNoCFSRatio(0);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (float[] vector : set.vectors) {
        Document document = new Document();
        document.add(new KnnFloatVectorField(FIELD, vector, VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static Lucene104Codec codec(VectorForm form) {
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return form.format();
      }
    };
  }

  /// Numbers of the nearest vectors, those that the walk was to find compared by their whole
  /// numbers.
  ///
  /// @param walked how many the walk is to find
  int[] nearest(float[] question, int walked) throws IOException {
    Query walk = new KnnFloatVectorQuery(FIELD, question, walked);
    Query query =
        form.quantised()
            ? RescoreTopNQuery.createFullPrecisionRescorerQuery(walk, question, FIELD, walked)
            : walk;
    ScoreDoc[] hits = searcher.search(query, VectorSet.NEAREST).scoreDocs;
    return Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
  }

  /// What the walk reads: the graph, and the numbers it is walked by. In MB of 10^6 bytes.
  double hotMb() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll())
      if (file.endsWith(".vex") || file.endsWith(form.quantised() ? ".veq" : ".vec"))
        bytes += directory.fileLength(file);
    return bytes / 1e6;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
