package perek.tools.series.find;

import java.util.List;

/// What a search brought.
///
/// @param missed rows whose spectra did not come
/// @param notes what services said, a sentence each
public record Haul(List<Found> found, List<Missed> missed, List<String> notes) {

  public Haul {
    found = List.copyOf(found);
    missed = List.copyOf(missed);
    notes = List.copyOf(notes);
  }
}
