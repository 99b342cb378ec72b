package perek.index.reading;

import java.util.List;
import perek.index.filter.Filter;
import perek.index.text.Question;

/// A search as it is carried out.
///
/// @param text that is looked for: the user's, without its filters and misspellings; blank where it
///   says nothing but a filter
/// @param question its terms
/// @param filters all of which a passage must fulfil
/// @param aspects what it is about
/// @param understood what was changed, for people
public record Interpretation(
    String text, Question question, List<Filter> filters, Aspects aspects, Understood understood) {

  public Interpretation {
    filters = List.copyOf(filters);
  }
}
