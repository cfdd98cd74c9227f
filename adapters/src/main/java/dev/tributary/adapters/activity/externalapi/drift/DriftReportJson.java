package dev.tributary.adapters.activity.externalapi.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.externalapi.drift.DriftAction;
import dev.tributary.domain.activity.externalapi.drift.DriftReport;
import dev.tributary.domain.activity.externalapi.drift.DriftReport.Difference;
import dev.tributary.domain.activity.externalapi.drift.DriftReport.Kind;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a report is written into its column and read back. */
final class DriftReportJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DriftReportJson() {}

  static String write(DriftReport report) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("lines", report.lines())
            .put("rejected", report.rejected())
            .put("compared", report.compared());
    ArrayNode differences = node.putArray("differences");
    report.differences().forEach(difference -> write(difference, differences.addObject()));
    // PostgreSQL stores no U+0000 in a document.
    return node.toString().replace("\\u0000", "\\ufffd");
  }

  private static void write(Difference difference, ObjectNode node) {
    node.put("kind", difference.kind().name()).put("column", difference.column());
    node.put("action", difference.action().name());
    ArrayNode before = node.putArray("before");
    difference.before().stream().sorted().forEach(kind -> before.add(kind.name()));
    ArrayNode now = node.putArray("now");
    difference.now().stream().sorted().forEach(kind -> now.add(kind.name()));
    difference.type().ifPresent(type -> node.put("type", type.name()));
  }

  static DriftReport read(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      List<Difference> differences = new ArrayList<>();
      node.get("differences").forEach(each -> differences.add(difference(each)));
      return new DriftReport(
          node.get("lines").longValue(),
          node.get("rejected").longValue(),
          node.get("compared").booleanValue(),
          differences);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable report of drift", broken);
    }
  }

  private static Difference difference(JsonNode node) {
    return new Difference(
        Kind.valueOf(node.get("kind").asText()),
        node.get("column").asText(),
        kinds(node.get("before")),
        kinds(node.get("now")),
        DriftAction.valueOf(node.get("action").asText()),
        Optional.ofNullable(node.get("type")).map(type -> ValueType.valueOf(type.asText())));
  }

  private static Set<JsonKind> kinds(JsonNode names) {
    Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    names.forEach(name -> kinds.add(JsonKind.valueOf(name.asText())));
    return kinds;
  }
}
