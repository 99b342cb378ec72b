package perek.tools.plot.heat;

import java.awt.Color;

/// Scales of colours that rise evenly in lightness, so that the colour-blind and grey prints tell
/// them too.
public enum Shades {
  /// From dark blue over green to yellow (the anchors of viridis; Smith and van der Walt 2015).
  EVEN,
  /// Blue below 0, white at 0, orange to brown above (colours of Okabe and Ito, darkened).
  SIGNED;

  /// Where there is no value.
  static final Color NONE = new Color(0xd9, 0xd9, 0xd9);

  private static final int[] RISING = {
    0x440154, 0x482878, 0x3e4a89, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b,
    0xfde725
  };
  private static final int[] TWO_WAYS = {
    0x002f5a, 0x0072b2, 0x7fb8d8, 0xffffff, 0xf0b27f, 0xd55e00, 0x6a2f00
  };

  /// @param share from 0 to 1; beyond is as the end, NaN is grey
  Color at(double share) {
    if (Double.isNaN(share)) return NONE;
    int[] anchors = this == EVEN ? RISING : TWO_WAYS;
    double place = Math.clamp(share, 0, 1) * (anchors.length - 1);
    int low = Math.min(anchors.length - 2, (int) place);
    double part = place - low;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = (anchors[low] >> shift) & 0xff;
      int to = (anchors[low + 1] >> shift) & 0xff;
      rgb |= (int) Math.round(from + part * (to - from)) << shift;
    }
    return new Color(rgb);
  }
}
