package perek.tools.hips;

import java.net.URI;
import java.util.Optional;
import perek.tools.call.Params;
import perek.tools.moc.Place;

/// A question to a HiPS.
///
/// @param survey its address, with or without a slash or `properties` at the end
/// @param place that it may show; the radius does not matter to tiles
public record HipsQuery(URI survey, Optional<Place> place) {

  public HipsQuery {
    String plain = survey.toString().replaceAll("[?#].*$", "").replaceAll("(/properties)?/*$", "");
    survey = URI.create(plain + "/");
  }

  /// A question as a form has it.
  ///
  /// @param params POS as `ra,dec`, degrees, which may be missing
  public static HipsQuery of(URI survey, Params params) {
    return new HipsQuery(survey, Place.of(params));
  }

  /// A file of the survey.
  URI at(String path) {
    return survey.resolve(path);
  }
}
