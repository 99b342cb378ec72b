package perek.assistant.vo;

import static perek.assistant.vo.DataWriter.line;
import static perek.assistant.vo.DataWriter.quote;
import static perek.assistant.vo.DataWriter.request;
import static perek.assistant.vo.DataWriter.sentence;
import static perek.assistant.vo.DataWriter.way;

import java.util.ArrayList;
import java.util.List;
import perek.assistant.call.Quotable;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.tools.data.Facts;
import perek.tools.data.Product;
import perek.tools.rv.Barycentric;

/// Tells what came that is no table: a map, a survey, a job, a correction, a piece of a dataset.
final class FactWriter {

  private FactWriter() {}

  static void corrected(Evidence.Fetched f, List<Claim> claims) {
    if (!(f.outcome().product().orElse(null) instanceof Barycentric b)) return;
    claims.add(sentence(f, Quotable.barycentric(b)));
  }

  /// What a map, a survey or a job is: first what was asked, then all that is said of it.
  static void facts(Evidence.Fetched f, List<Claim> claims) {
    String message = f.outcome().report().message();
    if (!message.isBlank()) claims.add(sentence(f, message));
    if (!(f.outcome().product().orElse(null) instanceof Facts made)) return;
    if (made.rows().orElse(1) == 0)
      claims.add(new Claim("It lists no job of yours.", List.of(quote(f, Quotable.rows(0))), ""));
    else made.facts().forEach((name, value) -> claims.add(line(f, Quotable.fact(name, value))));
  }

  static void piece(Evidence.Fetched f, List<Claim> claims) {
    Product made = f.outcome().product().orElseThrow();
    made.file()
        .ifPresentOrElse(
            file -> {
              List<Claim.Quote> quotes =
                  new ArrayList<>(List.of(quote(f, request(f)), quote(f, "file " + file)));
              String points = "";
              if (made.table().isPresent()) {
                long rows = made.table().get().rows();
                points = " of " + rows + " points";
                quotes.add(quote(f, Quotable.rows(rows)));
              }
              String way = way(f);
              if (!way.isEmpty()) quotes.add(quote(f, way));
              claims.add(new Claim("The piece" + points + " is in " + file + ".", quotes, ""));
            },
            () -> claims.add(sentence(f, f.outcome().report().message())));
  }
}
