package perek.corpora.read;

import java.util.List;

/// A document format. Implementations hold no state and are safe for use by several threads.
public interface Format {

  /// Reads a whole file.
  ///
  /// @param bytes of the file, already bounded in size
  /// @param path relative path, for names and messages
  /// @return one element for a document, many for a file of records
  /// @throws UnreadableException where nothing can be read; its message is told to the user
  List<Contents> read(byte[] bytes, String path) throws UnreadableException;
}
