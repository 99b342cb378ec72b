package perek.tools.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void namesThatWouldLieOnEachOtherStandInRows() {
    List<Picture.Mark> marks =
        List.of(
            new Picture.Mark(6585, "[N II] 6585"),
            new Picture.Mark(6549, "[N II] 6549"),
            new Picture.Mark(6565, "H-alpha"),
            new Picture.Mark(4863, "H-beta"));
    int[] rows = Labels.rows(marks, 3800, 9200);
    assertThat(rows).containsExactly(2, 0, 1, 0);
  }

  @Test
  void namesThatAreApartStandInOneRow() {
    List<Picture.Mark> marks = List.of(new Picture.Mark(4000, "a"), new Picture.Mark(5000, "b"));
    assertThat(Labels.rows(marks, 3800, 9200)).containsExactly(0, 0);
  }
}
