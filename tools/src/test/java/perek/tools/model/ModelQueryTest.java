package perek.tools.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Params;
import perek.tools.protocol.Standard;

class ModelQueryTest {

  private static final URI SERVICE = URI.create("http://h/tap");

  private static String where(String model, Params params) {
    String adql = new ModelQuery(Model.of(model), SERVICE, params).adql("t");
    return adql.substring(adql.indexOf("WHERE ") + 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "obscore;BAND;6.5e-7 6.6e-7;em_max >= 6.5E-7 AND em_min <= 6.6E-7",
        "obscore;BAND;/6.6e-7;em_min <= 6.6E-7",
        "obscore;BAND;6.5e-7 +Inf;em_max >= 6.5E-7",
        "obscore;TIME;54466.5 54467;t_max >= 54466.5 AND t_min <= 54467",
        "obscore;TIME;2008-01-01 2010-12-31;t_max >= 54466 AND t_min <= 55562",
        "obscore;TIME;2008-01-01;t_max >= 54466 AND t_min <= 54467",
        "obscore;TIME;2008-01-01T12:00:00Z/;t_max >= 54466.5",
        "obscore;TARGETNAME;Barnard's Star;LOWER(target_name) = 'barnard''s star'",
        "obscore;TARGETNAME;psi*;LOWER(target_name) LIKE 'psi%'",
        "obscore;DATAPRODUCT_TYPE;image, cube;dataproduct_type IN ('image', 'cube')",
        "obscore;CALIB_LEVEL;2;calib_level = 2",
        "obscore;CALIB_LEVEL;2 3;calib_level >= 2 AND calib_level <= 3",
        "obscore;EM_RES_POWER;10000;em_res_power >= 10000",
        "obscore;POS;RANGE 10 20 -5 5;s_ra BETWEEN 10 AND 20 AND s_dec BETWEEN -5 AND 5",
        "epntap;TIME;2455197.5 2455927.5;time_max >= 2455197.5 AND time_min <= 2455927.5",
        "epntap;TIME;2010-01-01 2010-01-01;time_max >= 2455197.5 AND time_min <= 2455198.5",
        "epntap;BAND;1e-6 2e-6;spectral_range_max >= 1.49896229E14 AND spectral_range_min <= 2.99792458E14",
        "epntap;TARGET_CLASS;dwarf_planet;(LOWER('#' || target_class || '#') LIKE '%#dwarf_planet#%')",
        "linetap;VACUUM_WAVELENGTH;4005 4005.5;vacuum_wavelength >= 4005 AND vacuum_wavelength <= 4005.5",
        "linetap;ION_CHARGE;-1 1;ion_charge >= -1 AND ion_charge <= 1",
        "linetap;EINSTEIN_A;1e6;einstein_a >= 1000000",
        "linetap;INCHIKEY;XLYOFNOQVPJJNP-NJFSPNSNSA-N;inchikey = 'XLYOFNOQVPJJNP-NJFSPNSNSA-N'"
      })
  void eachParameterIsComparedWithItsColumns(String model, String name, String value, String adql) {
    assertThat(where(model, Params.of(name, value))).isEqualTo(adql);
  }

  @Test
  void aPlaceIsInTheRegionOrAtTheCentre() {
    assertThat(where("obscore", Params.of("POS", "circle 54.1 48.2 0.1")))
        .isEqualTo(
            "(1 = INTERSECTS(s_region, CIRCLE('ICRS', 54.1, 48.2, 0.1)) OR 1 = CONTAINS(POINT('ICRS',"
                + " s_ra, s_dec), CIRCLE('ICRS', 54.1, 48.2, 0.1)))");
  }

  @Test
  void conditionsHoldTogetherAndRepeatedOnesAreAlternatives() {
    Params params = Params.of("targetname", "a").with("TARGETNAME", "b").with("CALIB_LEVEL", "2");
    assertThat(where("obscore", params))
        .isEqualTo(
            "((LOWER(target_name) = 'a') OR (LOWER(target_name) = 'b'))\n  AND calib_level = 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x' OR '1'='1", "'; DROP TABLE t --", "''", "x\\' OR 1=1"})
  void noTextBreaksOutOfItsQuotes(String text) {
    for (String name : new String[] {"TARGETNAME", "DATAPRODUCT_TYPE", "OBS_ID"}) {
      String adql = where("obscore", Params.of(name, text));
      String literal = adql.substring(adql.indexOf('\'') + 1, adql.lastIndexOf('\''));
      assertThat(literal.replace("''", "").replace("', '", "")).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "obscore;BAND;blue;one number, or two from low to high",
        "obscore;BAND;7e-7 6e-7;from low to high",
        "obscore;TIME;2455000 2455001;subtract 2400000.5",
        "obscore;TIME;2010-02-31;one number",
        "obscore;POS;54.1,48.2;CIRCLE ra dec radius",
        "obscore;POS;CIRCLE 400 0 1;ICRS degrees",
        "obscore;POS;POLYGON 1 2 3 4;three corners",
        "epntap;TIME;55000 55001;add 2400000.5",
        "epntap;BAND;0 1e-6;above 0",
        "obscore;TARGET;x;use one of POS, BAND",
        "obscore;TABLE;a b;name of a table",
        "obscore;TABLE;t; nothing says what is wanted",
        "obscore;MAXREC;some;whole number"
      })
  void whatCannotBeAskedIsRefusedWithTheRemedy(
      String model, String name, String value, String said) {
    assertThatThrownBy(() -> where(model, Params.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said.strip());
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> where("obscore", Params.of("BAND", "x").with("TIME", "y")))
        .hasMessageContaining("BAND is 'x'")
        .hasMessageContaining("TIME is 'y'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"obscore", "epntap", "linetap"})
  void everyParameterIsExplainedAndEveryExplainedOneIsKnown(String model) {
    assertThat(Standard.of(model).parameters())
        .map(Standard.Parameter::name)
        .filteredOn(p -> !p.equals("TABLE") && !p.equals("MAXREC"))
        .isEqualTo(Model.of(model).conditions().stream().map(Model.Condition::parameter).toList());
  }
}
