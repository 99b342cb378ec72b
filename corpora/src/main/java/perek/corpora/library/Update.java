package perek.corpora.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.corpora.Fetch;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.source.AdsCollector;
import perek.corpora.source.ArxivCollector;
import perek.corpora.source.Courier;
import perek.corpora.source.FetchLog;
import perek.corpora.source.IvoaCollector;
import perek.corpora.source.Pace;
import perek.corpora.source.Shelf;
import perek.corpora.source.Source;

/// Brings one corpus up to date.
final class Update {

  private final Manifest manifest;
  private final FetchLog log;
  private final Courier courier;
  private final Shelf shelf;
  private final @Nullable String adsToken;
  private final List<Problem> own = new ArrayList<>();

  Update(
      Manifest manifest,
      Path folder,
      Fetch fetch,
      Pace pace,
      @Nullable String adsToken,
      Progress progress)
      throws IOException {
    this.manifest = manifest;
    this.adsToken = adsToken;
    this.log = new FetchLog(folder.resolve("fetched.json"));
    this.shelf = new Shelf(folder.resolve("files"), folder.resolve("part"));
    this.courier = new Courier(fetch, pace, shelf, log, manifest.refresh().how(), progress);
  }

  Report run() throws IOException {
    log.begin(Instant.now());
    for (Source source : manifest.sources()) if (!courier.cancelled()) collect(source);
    boolean finished = !courier.cancelled();
    if (finished) log.finish(Instant.now());
    List<Problem> problems = new ArrayList<>(own);
    problems.addAll(courier.problems());
    Courier.Tally tally = courier.tally();
    return new Report(
        manifest.id(), tally.fetched(), tally.unchanged(), tally.failed(), finished, problems);
  }

  private void collect(Source source) throws IOException {
    switch (source) {
      case Source.IvoaDocuments ivoa ->
          new IvoaCollector(courier, manifest.licence()).collect(ivoa);
      case Source.Ads ads -> new AdsCollector(courier, adsToken).collect(ads);
      case Source.Arxiv arxiv -> new ArxivCollector(courier).collect(arxiv);
      case Source.WebPages web ->
          new PageCollector(courier, shelf, manifest.licence()).collect(web);
      case Source.RawDocs raw -> new PageCollector(courier, shelf, manifest.licence()).collect(raw);
      case Source.Folder(Path path) -> present(path, Files.isDirectory(path));
      case Source.OneFile(Path path) -> present(path, Files.isRegularFile(path));
    }
  }

  private void present(Path path, boolean there) {
    if (!there)
      own.add(
          new Problem(
              path.toString(),
              path + " is not there any more; bring it back, or remove corpus " + manifest.id()));
  }
}
