package perek.assistant.vo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import perek.assistant.call.Quotable;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.tools.data.Product;

/// Tells what was done with a table: files brought, a picture drawn, a file saved, a message sent.
final class Done {

  private Done() {}

  /// Whether something was done, and not only looked up.
  static boolean isDeed(Evidence.Fetched f) {
    boolean saved =
        f.tool().equals("table")
            && f.text().lines().anyMatch(l -> l.toLowerCase(Locale.ROOT).startsWith("out="));
    boolean drawn = f.tool().equals("each") && f.table().isEmpty();
    return saved || drawn || Set.of("download", "plot", "samp").contains(f.tool());
  }

  static void tell(Evidence.Fetched f, List<Claim> claims) {
    Product made = f.outcome().product().orElseThrow();
    long rows = made.rows().orElse(0);
    Optional<Path> file = made.file();
    List<Claim.Quote> quotes = new ArrayList<>(List.of(quote(f, Quotable.rows(rows))));
    file.ifPresent(path -> quotes.add(quote(f, "file " + path)));
    String where = file.map(path -> " in " + path).orElse("");
    String sentence =
        switch (f.tool()) {
          case "download" -> rows + (rows == 1 ? " file is" : " files are") + where;
          case "each" -> rows + (rows == 1 ? " spectrum is" : " spectra are") + " drawn" + where;
          case "plot" -> rows + " rows are drawn" + where;
          case "samp" -> rows + (rows == 1 ? " answer came" : " answers came") + where;
          default -> rows + (rows == 1 ? " row is" : " rows are") + " saved" + where;
        };
    String message = f.outcome().report().message();
    boolean told = f.tool().equals("download") && !message.isBlank();
    if (!told) claims.add(new Claim(sentence + ".", quotes, ""));
    if (!message.isBlank()) claims.add(new Claim(message, List.of(quote(f, message)), ""));
  }

  /// Where what was measured lies.
  static void kept(Evidence.Fetched f, List<Claim> claims) {
    f.outcome()
        .product()
        .flatMap(Product::file)
        .ifPresent(file ->
            claims.add(
                new Claim("It is kept in " + file + ".", List.of(quote(f, "file " + file)), "")));
  }

  private static Claim.Quote quote(Evidence.Fetched f, String text) {
    return new Claim.Quote(f.id(), text);
  }
}
