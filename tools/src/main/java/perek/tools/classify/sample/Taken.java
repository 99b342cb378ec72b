package perek.tools.classify.sample;

/// What came of taking a spectrum.
public sealed interface Taken {

  String id();

  int row();

  /// It can be prepared.
  record Usable(Sample sample) implements Taken {
    @Override
    public String id() {
      return sample.id();
    }

    @Override
    public int row() {
      return sample.row();
    }
  }

  /// It cannot.
  ///
  /// @param id of it
  /// @param row of it
  /// @param why what was found, which limit it breaks, and what helps
  record Refused(String id, int row, String why) implements Taken {}
}
