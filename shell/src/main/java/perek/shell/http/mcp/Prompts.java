package perek.shell.http.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.shell.http.mcp.rpc.RpcFault;
import perek.shell.http.wire.Fields;

/// `prompts/list` and `prompts/get`: beginnings of work that people pick from a menu.
final class Prompts {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  /// @param text with `{argument}` where they go in; all are needed
  private record Template(String name, String description, List<String> arguments, String text) {}

  private static final List<Template> ALL =
      List.of(
          new Template(
              "find_spectra",
              "Find spectra of an object",
              List.of("object"),
              "Find spectra of {object}. Call the tool 'ask' with \"show me spectra of {object}\" and report which services answered, how many spectra there are, and the sources."),
          new Template(
              "explain_standard",
              "Explain something that a standard of the Virtual Observatory says",
              List.of("question"),
              "Answer from the documents alone: {question}. Call the tool 'ask' and keep its numbered sources."),
          new Template(
              "write_adql",
              "Write and run an ADQL query",
              List.of("task", "service"),
              "Write ADQL for this task: {task}. Look up the columns of {service} with the tool 'tap' on TAP_SCHEMA.columns first, run the query with TOP 10, then explain what came."));

  Fields list() {
    return Fields.of(
        "prompts",
        ALL.stream()
            .map(t ->
                Fields.of("name", t.name())
                    .with("description", t.description())
                    .with(
                        "arguments",
                        t.arguments().stream()
                            .map(a -> Fields.of("name", a).with("required", true))
                            .toList()))
            .toList());
  }

  Fields get(JsonNode params) throws RpcFault {
    String name = params.path("name").asText("");
    Template template =
        ALL.stream()
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> RpcFault.params("there is no prompt of that name; prompts/list names them"));
    for (String argument : template.arguments())
      if (params.path("arguments").path(argument).asText("").isBlank())
        throw RpcFault.params("the argument '" + argument + "' is missing");
    String text =
        GAP.matcher(template.text())
            .replaceAll(gap ->
                Matcher.quoteReplacement(params.path("arguments").path(gap.group(1)).asText("")));
    Fields content = Fields.of("type", "text").with("text", text);
    return Fields.of("description", template.description())
        .with("messages", List.of(Fields.of("role", "user").with("content", content)));
  }
}
