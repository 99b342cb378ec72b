package perek.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

  private static final int WORDS = 60;

  @ParameterizedTest(name = "{0} documents, {1} segments, the best {2}")
  @CsvSource({"0,1,10", "40,1,100", "3000,1,100", "3000,4,10", "40000,2,100"})
  void findsWhatLucenesOwnSearchFinds(int documents, int segments, int depth) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, documents, segments);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<Query> queries = queries();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        ScoreDoc[] expected = searcher.search(any.build(), depth).scoreDocs;

        List<ScoreDoc> found = Tally.best(searcher, queries, depth);

        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
          assertThat(found.get(i).doc).isEqualTo(expected[i].doc);
          assertThat(found.get(i).score).isEqualTo(expected[i].score);
        }
      }
    }
  }

  private static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (int word = 0; word < WORDS; word += 7)
      queries.add(new BoostQuery(new TermQuery(new Term("text", "w" + word)), 1 + word % 3));
    queries.add(new TermQuery(new Term("text", "nowhere")));
    return queries;
  }

  /// Rare words and frequent ones, and a tenth of the documents deleted.
  private static void write(Directory directory, int documents, int segments) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    Random random = new Random(documents);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int n = 0; n < documents; n++) {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 3 + random.nextInt(20); i++)
          text.append(" w").append((int) (WORDS * Math.pow(random.nextDouble(), 2)));
        Document document = new Document();
        document.add(new TextField("text", text.toString(), Store.NO));
        document.add(new StringField("tenth", "" + n % 10, Store.NO));
        writer.addDocument(document);
        if (n % Math.max(1, documents / segments) == 0) writer.flush();
      }
      writer.flush();
      writer.deleteDocuments(new Term("tenth", "3"));
    }
  }
}
