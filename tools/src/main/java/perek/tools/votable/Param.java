package perek.tools.votable;

import java.util.List;

/// A PARAM: a constant of a document, or an input that a service declares.
///
/// @param ref ID of the column from which the value is to be taken (DataLink 1.0, 4.1), or empty
/// @param least of the values allowed, as written; empty where not said
/// @param most of the values allowed
/// @param options the values allowed, where they are listed
public record Param(
    String name,
    String value,
    String ref,
    String unit,
    String ucd,
    String utype,
    String datatype,
    String description,
    String least,
    String most,
    List<String> options) {

  public Param {
    options = List.copyOf(options);
  }
}
