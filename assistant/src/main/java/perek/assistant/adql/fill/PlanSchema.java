package perek.assistant.adql.fill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The JSON schema of a plan over the tables that are offered: only their names can be written.
/// Numbers are not among its fields, since they are read from the words of the question.
final class PlanSchema {

  /// Rows of a group, where something is ordered by how many there are.
  static final String COUNT = "count";

  static final List<String> RELATIONS =
      List.of(
          "=", "!=", "<", "<=", ">", ">=", "between", "in", "like", "missing", "known", "during");

  static final List<String> FUNCTIONS =
      List.of("COUNT", "COUNT DISTINCT", "AVG", "MIN", "MAX", "SUM", "STD");

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanSchema() {}

  static JsonNode of(Offered offered) {
    ObjectNode plan = object();
    text(plan, "cannot");
    list(plan, "tables", oneOf(offered.tables().keySet()));
    text(plan, "rows");
    plan.withObject("properties").set("related", oneOf(List.of("key", "near")));
    text(plan, "without");
    text(plan, "within");
    text(plan, "place");
    text(plan, "radius");
    list(plan, "where", where(offered));
    flag(plan, "any");
    list(plan, "calculate", calculate(offered));
    list(plan, "group", quantity(offered));
    list(plan, "having", having());
    list(plan, "show", quantity(offered));
    list(plan, "order", order(offered));
    plan.withObject("properties").putObject("top").put("type", "integer");
    flag(plan, "distinct");
    plan.putArray("required").add("cannot").add("tables");
    return plan;
  }

  private static ObjectNode where(Offered offered) {
    ObjectNode where = quantity(offered);
    where.withObject("properties").set("is", oneOf(RELATIONS));
    text(where, "value");
    where.withArray("required").add("is");
    return where;
  }

  private static ObjectNode calculate(Offered offered) {
    ObjectNode calculate = quantity(offered);
    calculate.withObject("properties").set("function", oneOf(FUNCTIONS));
    ArrayNode required = calculate.putArray("required");
    required.add("function").add("said");
    return calculate;
  }

  private static ObjectNode having() {
    ObjectNode having = object();
    having.withObject("properties").set("is", oneOf(RELATIONS.subList(0, 6)));
    text(having, "said");
    having.putArray("required").add("is").add("said");
    return having;
  }

  private static ObjectNode order(Offered offered) {
    ObjectNode order = quantity(offered);
    List<String> names = new ArrayList<>(offered.columns().keySet());
    names.add(COUNT);
    order.withObject("properties").set("column", oneOf(names));
    flag(order, "descending");
    return order;
  }

  /// A column, or its difference from another, or its ratio to it, and the words that name it.
  private static ObjectNode quantity(Offered offered) {
    ObjectNode quantity = object();
    ObjectNode column = oneOf(offered.columns().keySet());
    quantity.withObject("properties").set("column", column);
    quantity.withObject("properties").set("minus", column);
    quantity.withObject("properties").set("over", column);
    text(quantity, "said");
    quantity.putArray("required").add("column").add("said");
    return quantity;
  }

  private static ObjectNode object() {
    ObjectNode object = JSON.createObjectNode().put("type", "object");
    object.putObject("properties");
    return object.put("additionalProperties", false);
  }

  private static void text(ObjectNode object, String name) {
    object.withObject("properties").putObject(name).put("type", "string");
  }

  private static void flag(ObjectNode object, String name) {
    object.withObject("properties").putObject(name).put("type", "boolean");
  }

  private static void list(ObjectNode object, String name, JsonNode items) {
    object.withObject("properties").putObject(name).put("type", "array").set("items", items);
  }

  private static ObjectNode oneOf(Collection<String> names) {
    ObjectNode one = JSON.createObjectNode().put("type", "string");
    ArrayNode all = one.putArray("enum");
    names.forEach(all::add);
    return one;
  }
}
