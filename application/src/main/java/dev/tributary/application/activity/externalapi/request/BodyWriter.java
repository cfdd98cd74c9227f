package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonWriter;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Writes {@code {"params":{"count":2,"state":"CA"},"data":[{"zipCode":"95124"},…]}}: the same bytes
 * in every repeat. What is not set is left out, down to {@code {}}.
 */
@ApplicationScoped
public class BodyWriter {
  private final InboundRows rows;
  private final CheckExpressions expressions;

  public BodyWriter(InboundRows rows, CheckExpressions expressions) {
    this.rows = rows;
    this.expressions = expressions;
  }

  /**
   * @param templates of the author's parameters
   */
  void write(
      InboundMapping mapping,
      RequestTemplates templates,
      Optional<WorkTable> set,
      ActivityContext context,
      BodyBuffer body) {
    String separator = "";
    body.append("{");
    JsonObject params = withCount(mapping, params(mapping, templates, context), set);
    if (!params.members().isEmpty()) {
      body.append("\"params\":" + params.text());
      separator = ",";
    }
    if (!mapping.columns().isEmpty()) {
      body.append(separator + "\"data\":[");
      set.ifPresent(table -> writeRows(table, mapping.columns(), context, body));
      body.append("]");
    }
    body.append("}");
    body.finish();
  }

  private static JsonObject params(
      InboundMapping mapping, RequestTemplates templates, ActivityContext context) {
    try {
      return templates.params(mapping.params());
    } catch (Refused value) {
      throw notMade("params", value, context);
    }
  }

  /** The part is what the reference names; why it failed stands in the journal. */
  private static RequestNotPrepared notMade(String part, Refused value, ActivityContext context) {
    context.journal(Severity.ERROR, value.problem());
    return new RequestNotPrepared(
        ActivityFailure.configuration(ExternalApiErrorCode.BODY_NOT_MADE, part));
  }

  private static JsonObject withCount(
      InboundMapping mapping, JsonObject params, Optional<WorkTable> set) {
    if (!mapping.addCount()) {
      return params;
    }
    SequencedMap<String, JsonValue> all = new LinkedHashMap<>();
    all.put(InboundMapping.COUNT, JsonNumber.of(set.map(WorkTable::rows).orElse(0L)));
    all.putAll(params.members());
    return new JsonObject(all);
  }

  private void writeRows(
      WorkTable table, List<InboundColumn> columns, ActivityContext context, BodyBuffer body) {
    List<Term> values = expressions.terms(columns, table.structure(), context);
    StringBuilder element = new StringBuilder();
    try {
      rows.read(
          table,
          values,
          context,
          row -> {
            appendElement(element, columns, row);
            body.append(element);
            element.setLength(0);
            element.append(',');
          });
    } catch (Refused value) {
      throw notMade("data", value, context);
    }
  }

  private static void appendElement(
      StringBuilder element, List<InboundColumn> columns, List<JsonValue> values) {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      members.put(columns.get(i).name(), values.get(i));
    }
    JsonWriter.append(element, new JsonObject(members));
  }
}
