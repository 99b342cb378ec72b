package perek.assistant.model.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import perek.assistant.Listening;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Trail;
import perek.assistant.model.Ear;

/// An answer while a model writes it: each sentence is checked as it completes. The model is broken
/// off once it has said enough, or says the same again and again. For use by one thread.
final class Draught implements Ear {

  private static final int MOST_SENTENCES = 16;
  private static final int MOST_CHARACTERS = 12_000;
  private static final int MOST_REPEATS = 3;
  private static final String NOT_FOUND = "NOT FOUND";

  private final Bearing bearing;
  private final Listening listening;
  private final Trail trail;
  private final Prose prose = new Prose();
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Integer, String> faults = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private int characters;
  private int repeats;
  private boolean over;
  private boolean notFound;

  Draught(Bearing bearing, Listening listening, Trail trail) {
    this.bearing = bearing;
    this.listening = listening;
    this.trail = trail;
  }

  @Override
  public void text(String piece) {
    characters += piece.length();
    prose.add(piece).forEach(this::sentence);
    if (characters > MOST_CHARACTERS) over = true;
  }

  /// Nothing more comes.
  void end() {
    prose.end().forEach(this::sentence);
  }

  @Override
  public boolean cancelled() {
    return over;
  }

  /// Breaks off when this does, and leaves what it hears aside.
  Ear deaf() {
    return new Ear() {
      @Override
      public boolean cancelled() {
        return over;
      }
    };
  }

  private void sentence(String written) {
    if (over) return;
    if (written.strip().toUpperCase(Locale.ROOT).startsWith(NOT_FOUND) && claims.isEmpty()) {
      notFound = true;
      over = true;
    } else if (Cited.beginsSources(written)) over = true;
    else take(Cited.of(written));
  }

  private void take(Cited sentence) {
    if (sentence.isChatter()) return;
    if (!seen.add(sentence.text().toLowerCase(Locale.ROOT))) {
      over |= ++repeats >= MOST_REPEATS;
      return;
    }
    Claim claim = bearing.claim(sentence);
    Optional<String> fault = bearing.fault(claim);
    fault.ifPresent(why -> faults.put(claims.size(), why));
    claims.add(claim);
    over |= claims.size() >= MOST_SENTENCES;
    if (faults.isEmpty()) listening.stands(List.copyOf(claims), trail);
  }

  /// The model ended it by itself, or it was ended here.
  boolean over() {
    return over;
  }

  boolean notFound() {
    return notFound;
  }

  List<Claim> claims() {
    return List.copyOf(claims);
  }

  /// Claims that do not stand, by their place, each with the reason.
  Map<Integer, String> faults() {
    return Map.copyOf(faults);
  }

  boolean stands() {
    return claims.size() > faults.size();
  }

  /// Puts a sentence in the place of one that did not stand, where it stands itself.
  void mend(int place, String written) {
    Claim claim = bearing.claim(Cited.of(written));
    if (claim.text().isBlank() || !seen.add(claim.text().toLowerCase(Locale.ROOT))) return;
    if (bearing.fault(claim).isPresent()) return;
    claims.set(place, claim);
    faults.remove(place);
  }
}
