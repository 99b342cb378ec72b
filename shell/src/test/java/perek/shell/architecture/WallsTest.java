package perek.shell.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Who may know whom, and which library is at home where.
class WallsTest {

  private static final JavaClasses CLASSES = House.CLASSES;

  /// A module and the modules that it may use.
  record Wall(String module, List<String> mayUse) {}

  static final List<String> MODULES =
      List.of("prompts", "corpora", "index", "tools", "assistant", "shell");

  static final List<Wall> WALLS =
      List.of(
          new Wall("prompts", List.of()),
          new Wall("corpora", List.of()),
          new Wall("tools", List.of()),
          new Wall("index", List.of("corpora")),
          new Wall("assistant", List.of("corpora", "index", "tools", "prompts")));

  /// Packages of a library and the packages of ours that may use it.
  record HomeOf(String library, List<String> packages, List<String> users) {}

  static final List<HomeOf> HOMES =
      List.of(
          new HomeOf("jsoup", List.of("org.jsoup.."), List.of("perek.corpora..")),
          new HomeOf("Tika", List.of("org.apache.tika.."), List.of("perek.corpora..")),
          new HomeOf("commonmark", List.of("org.commonmark.."), List.of("perek.corpora..")),
          new HomeOf("jbibtex", List.of("org.jbibtex.."), List.of("perek.corpora..")),
          new HomeOf(
              "SnakeYAML",
              List.of("org.yaml.."),
              List.of("perek.corpora..", "perek.shell.home..", "perek.tools.classify.own..")),
          new HomeOf("Lucene", List.of("org.apache.lucene.."), List.of("perek.index..")),
          new HomeOf(
              "ONNX Runtime",
              List.of("ai.onnxruntime.."),
              List.of(
                  "perek.index.embed..",
                  "perek.tools.classify.own..",
                  "perek.tools.classify.network..")),
          new HomeOf(
              "LangChain4j", List.of("dev.langchain4j.."), List.of("perek.assistant.model.wire..")),
          new HomeOf("Spring", List.of("org.springframework.."), List.of("perek.shell..")),
          new HomeOf("JLine", List.of("org.jline.."), List.of("perek.shell.interactive..")),
          new HomeOf("STIL", List.of("uk.ac.starlink.."), List.of("perek.tools..")),
          new HomeOf("JSAMP", List.of("org.astrogrid.."), List.of("perek.tools.samp..")),
          new HomeOf("XChart", List.of("org.knowm.."), List.of("perek.tools.plot..")),
          new HomeOf("nom-tam-fits", List.of("nom.tam.."), List.of("perek.tools.spectrum.fits..")),
          new HomeOf(
              "the HTTP server",
              List.of("com.sun.net.httpserver.."),
              List.of("perek.shell.http..")),
          new HomeOf(
              "the HTTP client",
              List.of("java.net.http.."),
              List.of("perek.tools.http..", "perek.assistant.model.http..")));

  @ParameterizedTest
  @FieldSource("WALLS")
  void modulesUseOnlyTheModulesBelowThem(Wall wall) {
    List<String> forbidden = new ArrayList<>(MODULES);
    forbidden.remove(wall.module());
    forbidden.removeAll(wall.mayUse());
    String[] packages = forbidden.stream().map(m -> "perek." + m + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("perek." + wall.module() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @FieldSource("HOMES")
  void librariesStayAtHome(HomeOf home) {
    noClasses()
        .that(not(resideInAnyPackage(home.users().toArray(String[]::new))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(home.packages().toArray(String[]::new))
        .because(home.library() + " is at home in " + home.users())
        .check(CLASSES);
  }

  @Test
  void everyClassBelongsToAModule() {
    String[] known = MODULES.stream().map(m -> "perek." + m + "..").toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(CLASSES);
  }

  @Test
  void packagesStandInNoCircle() {
    slices().matching("perek.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
