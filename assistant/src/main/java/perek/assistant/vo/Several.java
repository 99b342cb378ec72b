package perek.assistant.vo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;

/// Tells of several kinds of things that were wanted in one sentence, one behind the other.
final class Several {

  private Several() {}

  /// @param trail hears why there is nothing of one kind
  /// @param writer writes of one kind, from the answers that are of it
  static Draft write(
      List<Wish> parts,
      List<Evidence.Fetched> all,
      Trail trail,
      BiFunction<Wish, List<Evidence.Fetched>, Draft> writer) {
    List<Claim> claims = new ArrayList<>();
    List<Draft.Insufficient> lacking = new ArrayList<>();
    for (Wish part : parts) {
      Draft draft =
          writer.apply(
              part, all.stream().filter(f -> tools(part.kind()).contains(f.tool())).toList());
      if (draft instanceof Draft.Claims(var own)) claims.addAll(own);
      else if (draft instanceof Draft.Insufficient none) lacking.add(none);
    }
    if (claims.isEmpty() && !lacking.isEmpty()) return lacking.getFirst();
    for (Draft.Insufficient none : lacking) trail.remark(none.reason() + ".");
    return new Draft.Claims(claims);
  }

  /// A resolver and a registry serve all kinds.
  private static Set<String> tools(Kind kind) {
    return switch (kind) {
      case SPECTRA -> Set.of("resolve", "registry", "ssap");
      case IMAGES -> Set.of("resolve", "registry", "siap", "siap2");
      default -> Set.of("resolve", "registry", "scs");
    };
  }
}
