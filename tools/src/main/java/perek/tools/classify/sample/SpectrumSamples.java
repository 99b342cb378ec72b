package perek.tools.classify.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.continuum.Merge;
import perek.tools.spectrum.correct.Doppler;
import perek.tools.spectrum.correct.Mediums;
import perek.tools.spectrum.correct.Rebin;
import perek.tools.spectrum.read.Readers;
import perek.tools.spectrum.read.Reading;

/// Spectra from files of any layout, brought to rest where the redshift is known.
///
/// @param vacuum the medium where a file does not say it
/// @param redshift of the objects, where the user gives it; else that of the file's header
/// @param rest whether spectra are to be brought to rest at all
public record SpectrumSamples(Optional<Boolean> vacuum, Optional<Double> redshift, boolean rest) {

  /// Redshifts beyond it are not those of stars: a header that says so is told, not obeyed.
  private static final double STELLAR = .01;

  /// All spectra of a file.
  ///
  /// @param row of the first
  public List<Taken> read(Path file, int row) {
    String name = String.valueOf(file.getFileName());
    return switch (Readers.read(file)) {
      case Reading.Unreadable(Path _, String why) -> List.of(new Taken.Refused(name, row, why));
      case Reading.Read(SpectrumFile read) -> taken(read, name, row);
    };
  }

  private List<Taken> taken(SpectrumFile file, String name, int row) {
    List<Taken> all = new ArrayList<>();
    for (int i = 0; i < file.spectra().size(); i++) {
      String id = file.spectra().size() == 1 ? name : name + "#" + i;
      try {
        all.add(new Taken.Usable(sample(file.spectra().get(i), id, row + i)));
      } catch (IllegalArgumentException e) {
        all.add(new Taken.Refused(id, row + i, String.valueOf(e.getMessage())));
      }
    }
    return all;
  }

  private Sample sample(Spectrum given, String id, int row) {
    List<String> notes = new ArrayList<>();
    Spectrum s = given;
    if (s.medium() instanceof Medium.Unknown && vacuum.isPresent())
      s = s.declared(vacuum.get() ? Medium.vacuum() : Medium.air(), s.frame());
    s = Mediums.toVacuum(s);
    if (s.orders().size() > 1) s = Merge.orders(s);
    if (rest) s = atRest(s, notes);
    Order order = Rebin.measured(s.orders().getFirst());
    return new Sample(
        id, row, order.wavelengths(), order.flux(), true, Optional.of(s), said(given), notes);
  }

  private Spectrum atRest(Spectrum s, List<String> notes) {
    OptionalDouble header = s.keys().number("Z");
    if (redshift.isPresent()) return Doppler.rest(s, redshift.get());
    if (header.isEmpty()) {
      notes.add("The redshift is not known: wavelengths are taken to be at rest.");
      return s;
    }
    double z = header.getAsDouble();
    if (Math.abs(z) > STELLAR) {
      notes.add("The header says z = %s, which no star has: it is not used.".formatted(z));
      return s;
    }
    notes.add("Brought to rest by z = %s of the header.".formatted(z));
    return Doppler.rest(s, z);
  }

  /// The class that the service gave, such as `STAR F5`.
  private static String said(Spectrum s) {
    return Stream.of("CLASS", "SUBCLASS")
        .flatMap(key -> s.keys().text(key).stream())
        .filter(text -> !text.equalsIgnoreCase("unknown"))
        .collect(Collectors.joining(" "));
  }
}
