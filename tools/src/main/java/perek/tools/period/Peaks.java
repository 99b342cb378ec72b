package perek.tools.period;

import java.util.ArrayList;
import java.util.List;

/// Highest places of a periodogram, taken further than its steps.
public final class Peaks {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 40;

  private Peaks() {}

  /// Places of the highest local maxima, no two nearer than `apart` steps, the highest first.
  public static List<Integer> highest(double[] power, int count, int apart) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < power.length; i++) {
      boolean rises = i == 0 || power[i] > power[i - 1];
      boolean falls = i == power.length - 1 || power[i] >= power[i + 1];
      if (rises && falls && power[i] > 0) all.add(i);
    }
    all.sort((a, b) -> Double.compare(power[b], power[a]));
    List<Integer> kept = new ArrayList<>();
    for (int place : all) {
      if (kept.size() == count) break;
      if (kept.stream().allMatch(k -> Math.abs(k - place) >= apart)) kept.add(place);
    }
    return kept;
  }

  /// The frequency of the maximum near a place of a scan, by golden section.
  public static double refined(LombScargle periodogram, Scan scan, int place) {
    double low = scan.at(Math.max(0, place - 1));
    double high = scan.at(Math.min(scan.n() - 1, place + 1));
    double a = high - GOLDEN * (high - low);
    double b = low + GOLDEN * (high - low);
    double atA = periodogram.at(a);
    double atB = periodogram.at(b);
    for (int i = 0; i < STEPS; i++) {
      if (atA > atB) {
        high = b;
        b = a;
        atB = atA;
        a = high - GOLDEN * (high - low);
        atA = periodogram.at(a);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + GOLDEN * (high - low);
        atB = periodogram.at(b);
      }
    }
    return (low + high) / 2;
  }
}
