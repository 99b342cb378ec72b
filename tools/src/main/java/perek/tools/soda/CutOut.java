package perek.tools.soda;

import java.nio.file.Path;
import java.util.Optional;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// What was cut.
///
/// @param table its rows, where it is a table that can be read
/// @param file as it came; empty for a cut-out that holds nothing
/// @param contentType as the service says
public record CutOut(Optional<Table> table, Optional<Path> file, String contentType)
    implements Product {}
