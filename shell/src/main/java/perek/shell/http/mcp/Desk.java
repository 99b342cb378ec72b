package perek.shell.http.mcp;

import java.nio.file.Path;
import java.util.function.Supplier;
import perek.assistant.call.Reach;
import perek.index.PassageIndex;
import perek.shell.http.chat.Talk;
import perek.tools.Toolbox;

/// What an MCP server offers. Suppliers are asked when first needed.
///
/// @param talk answers questions
/// @param index of the documents
/// @param tools that are called by name
/// @param reach services that the user has named
/// @param results folder of what calls leave
/// @param version of Perek
public record Desk(
    Talk talk,
    Supplier<PassageIndex> index,
    Supplier<Toolbox> tools,
    Reach reach,
    Path results,
    String version) {}
