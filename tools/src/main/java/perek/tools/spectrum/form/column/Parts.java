package perek.tools.spectrum.form.column;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The columns that make a spectrum, found by utype (Spectrum Data Model), else by UCD, else by
/// name.
///
/// @param wave spectral coordinate
/// @param flux beside it
/// @param error of the flux, or its inverse variance
/// @param inverse true where `error` is the inverse variance
/// @param quality flags, 0 where nothing is wrong
record Parts(
    Series wave, Series flux, Optional<Series> error, boolean inverse, Optional<Series> quality) {

  private static final Set<String> WAVES =
      Set.of(
          "wave",
          "wavelength",
          "lambda",
          "spectral",
          "wav",
          "wl",
          "lam",
          "loglam",
          "wave_air",
          "wave_vac",
          "wavelength_air",
          "wavelength_vac",
          "frequency",
          "freq",
          "energy",
          "waveobs",
          "lambda_air",
          "wavenumber",
          "wavelength_1",
          "wavelengths");
  private static final Set<String> FLUXES =
      Set.of(
          "flux",
          "intensity",
          "counts",
          "spec",
          "flux_reduced",
          "flux_norm",
          "normflux",
          "fluxes",
          "relative_flux",
          "flux_1",
          "i",
          "stokes_i",
          "norm_flux",
          "bgflux_reduced",
          "spectrum");
  private static final Set<String> ERRORS =
      Set.of(
          "err",
          "error",
          "flux_error",
          "flux_err",
          "e_flux",
          "sigma",
          "err_reduced",
          "uncertainty",
          "fluxerr",
          "ferr",
          "sig",
          "error_1",
          "std");
  private static final Set<String> INVERSES = Set.of("ivar", "invvar", "inverse_variance");

  static Optional<Parts> of(List<Series> all) {
    Optional<Series> wave =
        first(all, s -> s.role().equals("spectralaxis.value"))
            .or(() -> first(all, s -> WAVES.contains(s.lower()) || s.lower().startsWith("wave")))
            .or(() -> first(all, Parts::spectral));
    Optional<Series> flux =
        first(all, s -> s.role().equals("fluxaxis.value"))
            .or(() -> first(all, s -> FLUXES.contains(s.lower())))
            .or(() -> first(all, Parts::flux));
    if (wave.isEmpty() || flux.isEmpty()) return Optional.empty();
    Optional<Series> inverse = first(all, s -> INVERSES.contains(s.lower()));
    Optional<Series> error =
        first(all, s -> s.role().startsWith("fluxaxis.accuracy.staterror"))
            .or(() -> first(all, s -> ERRORS.contains(s.lower())))
            .or(() ->
                first(all, s -> s.ucd().toLowerCase(Locale.ROOT).startsWith("stat.error;phot")));
    boolean useInverse = error.isEmpty() && inverse.isPresent();
    Optional<Series> quality = first(all, s -> s.role().equals("fluxaxis.accuracy.qualitystatus"));
    return Optional.of(
        new Parts(wave.get(), flux.get(), useInverse ? inverse : error, useInverse, quality));
  }

  private static boolean spectral(Series s) {
    String ucd = s.ucd().toLowerCase(Locale.ROOT);
    return ucd.startsWith("em.wl") || ucd.startsWith("em.freq") || ucd.startsWith("em.energy");
  }

  private static boolean flux(Series s) {
    String ucd = s.ucd().toLowerCase(Locale.ROOT);
    return ucd.startsWith("phot.flux")
        || ucd.startsWith("phot.count")
        || ucd.startsWith("phot.fluence");
  }

  private static Optional<Series> first(List<Series> all, Predicate<Series> fits) {
    return all.stream().filter(fits).findFirst();
  }
}
