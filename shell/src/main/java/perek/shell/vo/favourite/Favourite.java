package perek.shell.vo.favourite;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A service that the user keeps.
///
/// @param address as it is asked
/// @param name its own name; empty where it has none
/// @param tags words that several may share
public record Favourite(URI address, String name, List<String> tags) {

  static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*";

  public Favourite {
    tags = List.copyOf(tags);
    if (!name.isEmpty() && !name.matches(WORD))
      throw new IllegalArgumentException(
          "the name is '" + name + "': letters, digits, points, hyphens, no blanks");
    for (String tag : tags)
      if (!tag.matches(WORD))
        throw new IllegalArgumentException(
            "a tag is '" + tag + "': letters, digits, points, hyphens, no blanks");
  }

  /// Whether `@word` means it, among others perhaps.
  public boolean is(String word) {
    return name.equalsIgnoreCase(word) || tags.stream().anyMatch(t -> t.equalsIgnoreCase(word));
  }

  /// The same with tags that it may have already.
  public Favourite tagged(List<String> more) {
    List<String> all = new ArrayList<>(tags);
    more.stream().filter(t -> !all.contains(t)).forEach(all::add);
    return new Favourite(address, name, all);
  }
}
