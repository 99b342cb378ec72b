package perek.index.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// The hash of a passage, which joins its text with its vector: a field of both indices.
public final class JoinKey {

  public static final String FIELD = "hash";

  private JoinKey() {}

  /// @param doc document number of the whole reader
  public static String of(IndexReader reader, int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues hashes = leaf.reader().getBinaryDocValues(FIELD);
    if (hashes == null || !hashes.advanceExact(doc - leaf.docBase))
      throw new IOException("document " + doc + " of the index has no hash");
    return hashes.binaryValue().utf8ToString();
  }
}
