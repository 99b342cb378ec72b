package perek.corpora.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a corpus is made of.
public sealed interface Source {

  /// Standards in the IVOA document repository; of each the newest recommendation, as HTML where
  /// there is one, else as PDF. Where there is no recommendation yet: the newest document.
  ///
  /// @param repository with `/` at its end; below it stands one landing page a standard
  /// @param standards titles by the standard's name in the repository, in the order to fetch
  record IvoaDocuments(URI repository, Map<String, String> standards) implements Source {

    public IvoaDocuments {
      standards = Collections.unmodifiableMap(new LinkedHashMap<>(standards));
    }
  }

  /// Pages one by one; links in them are not followed.
  record WebPages(List<URI> pages) implements Source {

    public WebPages {
      pages = List.copyOf(pages);
    }
  }

  /// Files of a publisher's repository, by their paths below a base address.
  ///
  /// @param base with `/` at its end
  /// @param folder to keep them in; ids of the documents begin with it
  record RawDocs(URI base, String folder, List<String> paths) implements Source {

    public RawDocs {
      paths = List.copyOf(paths);
    }
  }

  /// Abstracts that the ADS API finds, by the user's own token.
  ///
  /// @param queries in ADS syntax
  /// @param rows most abstracts to take of each query, newest first
  record Ads(URI api, List<String> queries, int rows) implements Source {

    /// https://ui.adsabs.harvard.edu/help/api/
    public static final URI API = URI.create("https://api.adsabs.harvard.edu/v1/search/query");

    public Ads {
      queries = List.copyOf(queries);
    }
  }

  /// Abstracts that arXiv's export API finds.
  ///
  /// @param queries in arXiv's syntax, or plain words, all of which must occur
  /// @param rows most abstracts to take of each query, newest first
  record Arxiv(URI api, List<String> queries, int rows) implements Source {

    /// https://info.arxiv.org/help/api/user-manual.html
    public static final URI API = URI.create("https://export.arxiv.org/api/query");

    public Arxiv {
      queries = List.copyOf(queries);
    }
  }

  /// The user's own folder, read where it is, never copied or changed.
  record Folder(Path path) implements Source {}

  /// The user's own file, read where it is.
  record OneFile(Path path) implements Source {}
}
