package perek.tools.eprv;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// The receipt of a file.
final class Receipt {

  private Receipt() {}

  static Map<String, Object> row(String function, String args) {
    String version = Receipt.class.getPackage().getImplementationVersion();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("TIME", one(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    row.put("CODE_RELEASE", one("perek " + (version == null ? "development" : version)));
    row.put("BRANCH_NAME", one("UNKNOWN"));
    row.put("COMMIT_HASH", one("UNKNOWN"));
    row.put("FUNCTION", one(function));
    row.put("ARGS", one(args));
    row.put("STATUS", one("PASS"));
    return row;
  }

  private static String[] one(String text) {
    return new String[] {text};
  }
}
