package perek.shell.http.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import perek.index.IndexException;
import perek.index.PassageIndex;
import perek.index.Search;
import perek.shell.http.mcp.tool.Offered;
import perek.shell.http.mcp.tool.ToolAnswer;
import perek.shell.render.HitJson;
import perek.shell.render.HitText;
import perek.shell.render.Style;
import perek.tools.call.Run;

/// Finds passages.
///
/// @param index of the documents
record SearchTool(Supplier<PassageIndex> index) implements Offered {

  private static final int USUAL = 8;
  private static final int MOST = 20;
  private static final int LONGEST = 20_000;
  private static final int WIDTH = 120;

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String description() {
    return OwnSchemas.text(name());
  }

  @Override
  public JsonNode schema() {
    return OwnSchemas.SEARCH;
  }

  @Override
  public boolean asksOthers() {
    return false;
  }

  @Override
  public ToolAnswer call(JsonNode input, Run run) {
    String query = input.path("query").asText("").strip();
    int k = input.path("k").asInt(USUAL);
    if (query.isEmpty() || query.length() > LONGEST)
      return ToolAnswer.failed("'query' needs 1 to " + LONGEST + " characters.");
    if (k < 1 || k > MOST) return ToolAnswer.failed("'k' must be from 1 to " + MOST + ".");
    try {
      var hits = index.get().search(new Search(query, k));
      String text = hits.isEmpty() ? "Nothing was found." : HitText.of(hits, Style.PLAIN, WIDTH);
      List<HitJson> passages = HitJson.of(hits);
      return new ToolAnswer(text, Map.of("passages", passages), false);
    } catch (IndexException e) {
      return ToolAnswer.failed("The index cannot be searched: " + e.getMessage() + ".");
    }
  }
}
