package perek.tools.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationTest {

  @ParameterizedTest
  @CsvSource({
    "ψ Persei,psi Per",
    "Psi per,psi Per",
    "* alf Lyr,alf Lyr",
    "61 Cygni A,61 Cyg A",
    "RR Lyrae,RR Lyr",
    "tau Ceti,tau Cet",
    "α Canis Majoris,alpha CMa",
    "HD 22192,HD 22192",
    "TRAPPIST-1,TRAPPIST-1",
    "Sgr A*,Sgr A*"
  })
  void namesTakeTheFormOfCatalogues(String written, String usual) {
    assertThat(Designation.usual(written)).isEqualTo(usual);
  }

  @Test
  void ofManyNamesThoseAreChosenUnderWhichArchivesFile() {
    List<String> aliases =
        List.of("* psi Per", "2MASS J03362937+4811335", "HIP  16826", "HD  22192", "*  37 Per");
    assertThat(Designation.common("psi Persei", aliases, 2)).containsExactly("HD 22192", "37 Per");
    assertThat(Designation.common("HD 22192", aliases, 5)).containsExactly("psi Per", "HIP 16826");
  }
}
