package perek.tools.rv.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.order.Smooth;
import perek.tools.rv.velocity.EarthShift;
import perek.tools.rv.velocity.Target;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.correct.Mediums;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.correct.Tellurics;
import perek.tools.unit.AirFormula;

/// A template at rest with the barycentre, in the medium of the spectrum that is measured.
///
/// @param name of its file
/// @param orders each between its pixels
/// @param notes a sentence each
public record Template(String name, List<Smooth> orders, List<String> notes) {

  public Template {
    orders = List.copyOf(orders);
    notes = List.copyOf(notes);
  }

  /// @param medium of the spectrum to be measured
  /// @param target what the user says of the star, of which place and time are not
  /// @param telluric ranges at rest with the observatory, in the medium of the spectrum
  /// @throws IllegalArgumentException where the mediums cannot be brought together, or no order has
  ///   flux
  public static Template of(
      SpectrumFile file, Medium medium, Target target, Shift shift, List<Range> telluric) {
    List<String> notes = new ArrayList<>();
    Spectrum spectrum = clear(inMedium(file.spectrum(), medium, notes), telluric);
    EarthShift earth = EarthShift.of(spectrum, unbiased(target), shift);
    earth.notes().forEach(note -> notes.add("Template: " + note));
    double[] factors = earth.factors();
    List<Smooth> orders = new ArrayList<>();
    for (int i = 0; i < factors.length; i++) {
      Order order = rising(spectrum.orders().get(i));
      if (Smooth.possible(order)) orders.add(Smooth.of(order, factors[i]));
    }
    String name = String.valueOf(file.file().getFileName());
    if (orders.isEmpty())
      throw new IllegalArgumentException("no order of the template %s has flux".formatted(name));
    return new Template(name, orders, notes);
  }

  /// Without what the atmosphere absorbs, where the spectrum still lies as it was observed.
  public static Spectrum clear(Spectrum spectrum, List<Range> telluric) {
    return spectrum.frame() == Frame.OBSERVATORY
        ? Tellurics.masked(spectrum, telluric, 0)
        : spectrum;
  }

  /// A barycentric velocity that is given is that of the other spectrum.
  private static Target unbiased(Target t) {
    return new Target(
        t.raDeg(),
        t.decDeg(),
        t.pmRaMasYr(),
        t.pmDecMasYr(),
        t.parallaxMas(),
        t.rvKms(),
        t.epochYear(),
        t.site(),
        null);
  }

  private static Order rising(Order order) {
    double[] w = order.wavelengths();
    return w.length > 1 && w[0] > w[w.length - 1] ? order.reversed() : order;
  }

  private static Spectrum inMedium(Spectrum template, Medium medium, List<String> notes) {
    boolean known = !(medium instanceof Medium.Unknown);
    if (!known || template.medium() instanceof Medium.Unknown) {
      notes.add(
          "Template and spectrum are taken to be in one medium: the template is in %s, the spectrum in %s."
              .formatted(template.medium().word(), medium.word()));
      return template;
    }
    Spectrum brought =
        medium instanceof Medium.Air(AirFormula formula, _)
            ? Mediums.toAir(template, formula)
            : Mediums.toVacuum(template);
    if (!brought.medium().word().equals(template.medium().word()))
      notes.add("The template is brought to %s.".formatted(medium.word()));
    return brought;
  }

  /// The order that shares most wavelengths with a stretch, of several the one whose middle is
  /// nearest; nothing where none shares any.
  public Optional<Smooth> over(double from, double to) {
    Smooth best = null;
    double most = 0;
    for (Smooth order : orders) {
      double shared = Math.min(order.to(), to) - Math.max(order.from(), from);
      double apart = Math.abs(order.from() + order.to() - from - to);
      // The distance decides between orders that share nearly as much.
      double score = shared <= 0 ? 0 : shared - 1e-3 * apart;
      if (score > most) {
        most = score;
        best = order;
      }
    }
    return Optional.ofNullable(best);
  }
}
