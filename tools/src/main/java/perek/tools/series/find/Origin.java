package perek.tools.series.find;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Where spectra come from.
public sealed interface Origin {

  /// Largest number of spectra of one series.
  int MOST = 2000;

  /// Files that lie here.
  record Files(List<Path> files) implements Origin {

    public Files {
      files = List.copyOf(files);
      if (files.isEmpty()) throw new IllegalArgumentException("no file of a spectrum is named");
      if (files.size() > MOST)
        throw new IllegalArgumentException(
            "%d files are named: a series takes at most %d".formatted(files.size(), MOST));
    }
  }

  /// A search at services.
  ///
  /// @param target name of the object, or its place
  /// @param services to ask; empty for all that the registries know
  /// @param registries the next is asked where one fails
  /// @param time range of dates as SSA takes it, such as 2008-01-01/2010-12-31; blank for all
  /// @param most spectra that are taken; 0 for 200
  record Services(String target, List<URI> services, List<URI> registries, String time, int most)
      implements Origin {

    private static final int USUAL = 200;

    public Services {
      target = target.strip();
      services = List.copyOf(services);
      registries = List.copyOf(registries);
      if (most == 0) most = USUAL;
      if (target.isEmpty()) throw new IllegalArgumentException("no object is named: add its name");
      if (services.isEmpty() && registries.isEmpty())
        throw new IllegalArgumentException(
            "no service is named and no registry: add --service URL or --registry URL");
      if (most < 1 || most > MOST)
        throw new IllegalArgumentException(
            "%d spectra are wanted: it must be from 1 to %d".formatted(most, MOST));
    }
  }
}
