package perek.corpora;

/// Something that could not be read, and why: named in the report, while the rest goes on.
///
/// @param path of the file or address
/// @param reason one sentence with the value, the limit and, where there is one, the remedy
public record Problem(String path, String reason) {}
