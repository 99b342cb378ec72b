package perek.tools.rv.mask.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perek.tools.rv.velocity.EarthShift;
import perek.tools.rv.velocity.Photons;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.continuum.Continuum;
import perek.tools.spectrum.correct.Mediums;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.correct.Tellurics;
import perek.tools.unit.AirFormula;

/// The absorption lines of a spectrum, brought to rest.
///
/// @param lines order by order, each by wavelength
/// @param earth what brought them to the barycentre
/// @param telluric what the atmosphere absorbs, in the medium of the mask
/// @param notes a sentence each
record StarLines(List<RestLine> lines, EarthShift earth, List<Range> telluric, List<String> notes) {

  private static final double ANGSTROM = 1e-10;
  private static final int LEAST_PIXELS = 50;

  static StarLines of(Spectrum given, MaskQuery query, List<Range> telluric) {
    List<String> notes = new ArrayList<>();
    Spectrum spectrum = Photons.with(declared(given, query), notes);
    EarthShift earth = EarthShift.of(spectrum, query.target(), query.shift());
    notes.addAll(earth.notes());
    // Refraction happens before the motion of the star is taken out, masking before both.
    Spectrum clear =
        spectrum.frame() == Frame.OBSERVATORY ? Tellurics.masked(spectrum, telluric, 0) : spectrum;
    boolean vacuum = query.form().vacuum();
    Spectrum brought = vacuum ? Mediums.toVacuum(clear) : Mediums.toAir(clear, formula(clear));
    if (!brought.medium().word().equals(spectrum.medium().word()))
      notes.add("The spectrum is brought to %s.".formatted(brought.medium().word()));
    List<RestLine> lines = new ArrayList<>();
    double star = query.shift().factor(query.rvKms());
    for (int i = 0; i < brought.orders().size(); i++)
      find(brought, i, earth.factors()[i] / star, query.limits().significance(), lines);
    return new StarLines(lines, earth, inMedium(telluric, spectrum.medium(), vacuum), notes);
  }

  static Spectrum declared(Spectrum given, MaskQuery query) {
    Boolean vacuum = query.vacuum();
    if (vacuum == null || !(given.medium() instanceof Medium.Unknown)) return given;
    return given.declared(vacuum ? Medium.vacuum() : Medium.air(), given.frame());
  }

  private static AirFormula formula(Spectrum spectrum) {
    return spectrum.medium() instanceof Medium.Air(AirFormula own, _)
        ? own
        : AirFormula.CIDDOR_1996;
  }

  private static List<Range> inMedium(List<Range> telluric, Medium medium, boolean vacuum) {
    if (vacuum == medium instanceof Medium.Vacuum) return telluric;
    AirFormula formula =
        medium instanceof Medium.Air(AirFormula own, _) ? own : AirFormula.CIDDOR_1996;
    return telluric.stream()
        .map(r -> new Range(at(r.from(), formula, vacuum), at(r.to(), formula, vacuum)))
        .toList();
  }

  private static double at(double wavelength, AirFormula formula, boolean toVacuum) {
    double m = wavelength * ANGSTROM;
    return (toVacuum ? formula.vacuum(m) : formula.air(m)) / ANGSTROM;
  }

  private static void find(
      Spectrum spectrum, int index, double factor, double significance, List<RestLine> lines) {
    Order order = spectrum.orders().get(index);
    long there = Arrays.stream(order.flux()).filter(f -> f > 0).count();
    if (there < LEAST_PIXELS) return;
    Spectrum flat =
        new Continuum(Continuum.Method.ALPHA, Continuum.AUTO, List.of())
            .normalised(spectrum.with(List.of(order)));
    for (Dips.Dip dip : new Dips(flat.orders().getFirst(), significance).all())
      lines.add(
          new RestLine(
              order.index(),
              dip.at() * factor,
              dip.errKms(),
              dip.depth(),
              dip.fwhmKms(),
              dip.skew()));
  }
}
