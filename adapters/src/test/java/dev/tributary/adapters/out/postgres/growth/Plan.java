package dev.tributary.adapters.out.postgres.growth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.out.postgres.GrownStore;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL executed a statement. */
record Plan(String sql, JsonNode top) {
  /** What grows with the store: scans of whole tables, and scans that read too many rows. */
  List<String> unbounded(long rows) {
    List<String> found = new ArrayList<>();
    collect(top, rows, found);
    return found;
  }

  private static void collect(JsonNode node, long most, List<String> found) {
    String table = node.path("Relation Name").asText();
    String type = node.path("Node Type").asText();
    if (GrownStore.GROWING.contains(table) && type.endsWith("Scan")) {
      long rows = rows(node);
      if (type.equals("Seq Scan")) {
        found.add("sequential scan of " + table);
      } else if (rows > most) {
        found.add(
            "%d rows of %s by %s".formatted(rows, table, node.path("Index Name").asText(type)));
      }
    }
    node.path("Plans").forEach(child -> collect(child, most, found));
  }

  private static long rows(JsonNode scan) {
    return scan.path("Actual Loops").asLong()
        * (scan.path("Actual Rows").asLong()
            + scan.path("Rows Removed by Filter").asLong()
            + scan.path("Rows Removed by Index Recheck").asLong());
  }

  @Override
  public String toString() {
    return sql + "\n" + top.toPrettyString();
  }
}
