package perek.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The version that Maven built.
final class Version {

  private Version() {}

  static String current() {
    try (InputStream stream = Version.class.getResourceAsStream("/perek/version.properties")) {
      Properties properties = new Properties();
      if (stream != null) properties.load(stream);
      return properties.getProperty("version", "(unbuilt)");
    } catch (IOException e) {
      return "(unreadable: " + e.getMessage() + ")";
    }
  }
}
