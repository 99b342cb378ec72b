package perek.train;

import java.util.ArrayList;
import java.util.List;

/// A layer of a network over one line of numbers.
sealed interface Layer {

  /// A convolution with a rectified linear unit behind it.
  ///
  /// @param filters channels that come out
  /// @param width bins that a filter covers
  /// @param padded whether as many bins come out as go in
  record Conv(int filters, int width, boolean padded) implements Layer {
    int pad() {
      return padded ? width / 2 : 0;
    }
  }

  /// Filters as wide as the line, learnt as spectra ([Filter]), each over one line. What they give
  /// is mixed by the convolution that follows.
  ///
  /// @param each filters that look at the same line
  record Spectra(int each) implements Layer {}

  /// The highest of two neighbours.
  record Halve() implements Layer {}

  /// Every number with every output; a rectified linear unit behind it where it is not the last.
  ///
  /// @param units outputs
  /// @param dropout share that is left out while training
  record Dense(int units, float dropout) implements Layer {}

  /// The network of Skoda, Podsztavek and Tvrdik 2020 (A&A 643, A122): 2,481,731 parameters for 140
  /// bins and 3 classes.
  static List<Layer> published(int classes) {
    List<Layer> layers = new ArrayList<>();
    for (int filters : new int[] {64, 128, 256}) {
      layers.add(new Conv(filters, 3, false));
      layers.add(new Conv(filters, 3, false));
      layers.add(new Halve());
    }
    layers.add(new Dense(512, .5f));
    layers.add(new Dense(512, .5f));
    layers.add(new Dense(classes, 0));
    return layers;
  }

  /// A smaller one with wider filters, which see a peak and its dip at once: 100,000 parameters.
  static List<Layer> own(int classes) {
    return List.of(
        new Conv(24, 9, true),
        new Conv(24, 9, true),
        new Halve(),
        new Conv(40, 7, true),
        new Conv(40, 7, true),
        new Halve(),
        new Conv(56, 5, true),
        new Halve(),
        new Dense(64, .3f),
        new Dense(classes, 0));
  }

  /// That one with filters learnt as spectra in place of convolutions.
  static List<Layer> fourier(int classes) {
    return List.of(
        new Spectra(24),
        new Conv(24, 1, false),
        new Spectra(1),
        new Conv(24, 1, false),
        new Halve(),
        new Spectra(1),
        new Conv(40, 1, false),
        new Spectra(1),
        new Conv(40, 1, false),
        new Halve(),
        new Spectra(1),
        new Conv(56, 1, false),
        new Halve(),
        new Dense(64, .3f),
        new Dense(classes, 0));
  }
}
