package perek.tools.series.line;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Table;
import perek.tools.measure.Measurement;
import perek.tools.plot.Picture;
import perek.tools.series.find.Missed;
import perek.tools.series.profile.Profiles;

/// A line in time.
///
/// @param target as the files name it
/// @param line that was followed
/// @param restA its wavelength in the medium of the series, Angstrom
/// @param medium of the series, with the formula of air
/// @param frame of the series
/// @param timeSystem `BJD TDB` at the barycentre or `JD UTC` at the observatory
/// @param spectra that are in the series
/// @param ewMeanA weighted mean of the equivalent widths, Angstrom
/// @param ewScatterA their standard deviation
/// @param ewConstant probability that a constant width scatters so much by its errors
/// @param variance what varies within the line; null with fewer than 3 spectra
/// @param points by rising time
/// @param missed spectra that are not in it
/// @param votable file with the points and profiles
/// @param profiles on their grid, as the points
public record LineSeries(
    String target,
    String line,
    double restA,
    String medium,
    String frame,
    String timeSystem,
    int spectra,
    double bandFromA,
    double bandToA,
    double windowFromA,
    double windowToA,
    double ewMeanA,
    double ewScatterA,
    @Nullable Double ewConstant,
    @Nullable Varies variance,
    List<Point> points,
    List<Missed> missed,
    List<String> notes,
    String votable,
    @JsonIgnore Table asTable,
    @JsonIgnore Optional<SeriesQuery.Fold> fold,
    @JsonIgnore Profiles profiles)
    implements Measurement {

  /// What the temporal variance spectrum says.
  ///
  /// @param falseAlarm probability that noise alone varies any pixel of the line so much
  /// @param peakKms velocity of the most variable pixel
  /// @param peakPercent its standard deviation in time, percent of the continuum
  /// @param noisePercent what noise is worth there
  /// @param fromKms of the widest stretch in which each pixel varies more than noise does in 99 of
  ///   100; null without one
  /// @param toKms likewise
  public record Varies(
      double falseAlarm,
      double peakKms,
      double peakPercent,
      double noisePercent,
      @Nullable Double fromKms,
      @Nullable Double toKms) {}

  public LineSeries {
    points = List.copyOf(points);
    missed = List.copyOf(missed);
    notes = List.copyOf(notes);
  }

  @Override
  public Optional<Table> table() {
    return Optional.of(asTable);
  }

  @Override
  public List<Picture> pictures() {
    return new SeriesPictures(this).all();
  }
}
