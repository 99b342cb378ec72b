package perek.assistant.evidence;

import java.net.URI;
import java.nio.file.Path;

/// A table that was fetched and lies on disk.
///
/// @param tool that fetched it
/// @param service it came from
/// @param request address with parameters, as sent
/// @param file VOTable
/// @param rows in the table
public record KeptTable(String tool, URI service, URI request, Path file, long rows) {}
