package perek.shell.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Size and names of what stands in the house.
class HabitsTest {

  private static final JavaClasses CLASSES = House.CLASSES;
  private static final int MAX_CLASSES = 12;
  private static final int MAX_LINES = 300;

  @Test
  void packagesHoldAtMostTwelveFiles() {
    House.files()
        .forEach((name, classes) ->
            assertThat(classes).as("files of %s", name).hasSizeLessThanOrEqualTo(MAX_CLASSES));
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIs() throws ClassNotFoundException {
    for (String name : House.files().keySet()) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(NullMarked.class)).as("@NullMarked on %s", name).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Impl", "Manager", "Helper", "Helpers", "Util", "Utils"})
  void noNameSaysNothing(String ending) {
    noClasses().should().haveSimpleNameEndingWith(ending).check(CLASSES);
  }

  @Test
  void filesHaveAtMostThreeHundredLines() throws IOException {
    Path root = Path.of("..").toRealPath();
    assumeTrue(Files.exists(root.resolve("pom.xml")), "SKIPPED: no checkout around the tests");
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !root.relativize(file).toString().contains("target"))
              .toList();
      assertThat(sources).isNotEmpty();
      for (Path source : sources) {
        int lines = Files.readAllLines(source).size();
        if (lines > MAX_LINES) fail("%s has %d lines, at most %d", source, lines, MAX_LINES);
      }
    }
  }
}
