package perek.tools.rv;

import java.util.List;
import perek.tools.measure.Measurement;
import perek.tools.rv.barycentric.Correction;

/// A barycentric correction as it is told.
///
/// @param zB redshift, (1 + z) = (1 + z observed)(1 + zB), secular acceleration left out
/// @param bervMs c zB, m/s
/// @param bjdTdb barycentric Julian date
/// @param secularMs what perspective has added to the radial velocity since the epoch, m/s
/// @param site the place that was taken
/// @param method in words
public record Barycentric(
    double zB,
    double bervMs,
    double bjdTdb,
    double secularMs,
    double lightTravelS,
    String site,
    String method,
    List<String> notes)
    implements Measurement {

  public Barycentric {
    notes = List.copyOf(notes);
  }

  static Barycentric of(Correction c, String site) {
    return new Barycentric(
        c.zB(),
        c.bervMs(),
        c.bjdTdb(),
        c.secularMs(),
        c.lightTravelS(),
        site,
        "Wright & Eastman 2014; Earth by SOFA epv00; IAU 2006/2000A; IERS C04",
        c.notes());
  }
}
