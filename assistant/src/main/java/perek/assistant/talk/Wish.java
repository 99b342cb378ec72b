package perek.assistant.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Terms;

/// What a sentence wants: a kind of thing, under constraints, in the order in which they were put.
///
/// @param slots one for each key
/// @param unread words of the sentence that were not taken into account
public record Wish(Kind kind, List<Slot> slots, List<String> unread) {

  public Wish {
    Map<String, Slot> unique = new LinkedHashMap<>();
    for (Slot slot : slots) {
      unique.remove(slot.key());
      unique.put(slot.key(), slot);
    }
    slots = List.copyOf(unique.values());
    unread = List.copyOf(unread);
  }

  public Wish(Kind kind, List<Slot> slots) {
    this(kind, slots, List.of());
  }

  /// The same, some words being left.
  public Wish leaving(List<String> words) {
    return new Wish(kind, slots, words);
  }

  public <S extends Slot> Optional<S> slot(Class<S> type) {
    return slots.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  public boolean has(String key) {
    return slots.stream().anyMatch(s -> s.key().equals(key));
  }

  /// The value of a parameter by its name.
  public Optional<String> value(String name) {
    return slots.stream()
        .filter(s -> s instanceof Slot.Value v && v.name().equals(name))
        .map(s -> ((Slot.Value) s).value())
        .findFirst();
  }

  /// Values whose names a standard gave.
  public List<Slot.Value> parameters() {
    return slots.stream()
        .filter(s ->
            s instanceof Slot.Value v
                && v.name().equals(v.name().toUpperCase(java.util.Locale.ROOT)))
        .map(s -> (Slot.Value) s)
        .toList();
  }

  /// The same with further constraints, which take the place of those with their keys.
  public Wish with(List<Slot> more) {
    List<Slot> all = new ArrayList<>(slots);
    all.addAll(more);
    return new Wish(kind, all);
  }

  public Wish without(String key) {
    return new Wish(kind, slots.stream().filter(s -> !s.key().equals(key)).toList());
  }

  /// One wish for each kind of thing: `spectra and images of M 82` are two. What only the first
  /// kind has is left behind.
  public List<Wish> parts() {
    Optional<Kind> also = value(Terms.ALSO).flatMap(Kind::called).filter(k -> k != kind);
    if (also.isEmpty()) return List.of(this);
    Wish first = without(Terms.ALSO).leaving(unread);
    List<Slot> shared = first.slots.stream().filter(s -> !(s instanceof Slot.Value)).toList();
    return List.of(first, new Wish(also.get(), shared));
  }

  public Wish as(Kind other) {
    return new Wish(other, slots);
  }

  /// As a sentence that stands alone; read again it gives the same wish.
  public String words() {
    String noun =
        value("dstype").isPresent() && kind == Kind.SPECTRA ? "light curves" : kind.noun();
    String first =
        slots.stream()
            .filter(s -> s.key().equals("where"))
            .map(s -> (kind == Kind.SERVICES ? " covering " : " ") + s.words())
            .findFirst()
            .orElse("");
    String rest =
        slots.stream()
            .filter(s -> !s.key().equals("where") && !s.key().equals("dstype"))
            .map(s -> ", " + s.words())
            .collect(Collectors.joining());
    return noun + first + rest;
  }
}
