package perek.tools.rv.barycentric;

import java.util.List;

/// A barycentric correction.
///
/// @param zB redshift with (1 + z) = (1 + z observed)(1 + zB); secular acceleration left out
/// @param bervMs c zB, m/s: to be added to a small measured velocity
/// @param bjdTdb barycentric Julian date, TDB
/// @param secularMs change of the star's radial velocity since the epoch by perspective, m/s
/// @param lightTravelS from the observer to the barycentre along the line of sight, seconds
/// @param perArcsecCms what an arcsecond of error of the place costs here, cm/s
/// @param notes a sentence each
public record Correction(
    double zB,
    double bervMs,
    double bjdTdb,
    double secularMs,
    double lightTravelS,
    double perArcsecCms,
    List<String> notes) {

  public Correction {
    notes = List.copyOf(notes);
  }
}
