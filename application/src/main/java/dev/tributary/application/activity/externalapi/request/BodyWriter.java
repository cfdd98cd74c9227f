package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.activity.externalapi.request.RequestValueFormat;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.json.JsonWriter;
import dev.tributary.domain.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the body of a call, such as {@code
 * {"params":{"count":2,"state":"CA"},"data":[{"zipCode":"95124"},…]}}: the same bytes in every
 * repeat, its rows one at a time. What is not set is left out, down to {@code {}}.
 */
@ApplicationScoped
public class BodyWriter {
  private final InboundRows rows;
  private final CheckExpressions expressions;

  public BodyWriter(InboundRows rows, CheckExpressions expressions) {
    this.rows = rows;
    this.expressions = expressions;
  }

  void write(BodyContent content, BodyBuffer body) {
    switch (content.body().kind()) {
      case DATA, JSON, GRAPHQL -> writeJson(content, body);
      case FORM -> body.append(form(content));
      case TEXT -> body.append(text(content));
      case NONE -> refusePlaced(content);
    }
    body.finish();
  }

  private static String text(BodyContent content) {
    refusePlaced(content);
    BodySettings settings = content.body();
    RequestTemplates templates = content.templates();
    return content.rendered(
        "text",
        () -> settings.xml() ? templates.xml(settings.text()) : templates.text(settings.text()));
  }

  private static void refusePlaced(BodyContent content) {
    if (!content.placed().isEmpty()) {
      throw BodyContent.noPlace(content.placed().firstEntry().getKey());
    }
  }

  /** A value that the call adds replaces the fields of its name. */
  private static String form(BodyContent content) {
    SequencedMap<String, String> added = new LinkedHashMap<>();
    content.placed().forEach((pointer, value) -> added.put(fieldName(pointer), value.text()));
    List<FormParameter> own =
        content.body().fields().stream().filter(field -> !added.containsKey(field.name())).toList();
    Stream<String> pairs =
        added.entrySet().stream()
            .map(pair -> RequestTemplates.formPair(pair.getKey(), pair.getValue()));
    return Stream.concat(
            Stream.of(content.rendered("fields", () -> content.templates().form(own))), pairs)
        .filter(pair -> !pair.isEmpty())
        .collect(Collectors.joining("&"));
  }

  private static String fieldName(JsonPointer pointer) {
    if (pointer.tokens().size() != 1) {
      throw BodyContent.noPlace(pointer);
    }
    return pointer.tokens().getFirst();
  }

  private void writeJson(BodyContent content, BodyBuffer body) {
    JsonValue document = JsonDocuments.document(content);
    Optional<JsonPointer> rowsAt = JsonDocuments.rowsAt(content);
    if (rowsAt.isEmpty()) {
      body.append(document.text());
    } else {
      writeWithRows(document, rowsAt.get().tokens(), content, body);
    }
  }

  /**
   * @param path from {@code value} to the list of the rows, through objects
   */
  private void writeWithRows(
      JsonValue value, List<String> path, BodyContent content, BodyBuffer body) {
    if (!(value instanceof JsonObject object) || path.isEmpty()) {
      body.append("[");
      content.set().ifPresent(set -> writeRows(set, content, body));
      body.append("]");
      return;
    }
    String separator = "{";
    for (var member : object.members().entrySet()) {
      body.append(separator + new JsonText(member.getKey()).text() + ":");
      if (member.getKey().equals(path.getFirst())) {
        writeWithRows(member.getValue(), path.subList(1, path.size()), content, body);
      } else {
        body.append(member.getValue().text());
      }
      separator = ",";
    }
    body.append("}");
  }

  private void writeRows(CallRows set, BodyContent content, BodyBuffer body) {
    List<InboundColumn> columns = content.inbound().columns();
    List<Term> terms = expressions.terms(columns, set, content.context());
    StringBuilder element = new StringBuilder();
    content.rendered(
        "data",
        () -> {
          rows.read(
              set.table(),
              content.part().rows(),
              terms,
              content.context(),
              row -> {
                JsonWriter.append(element, element(columns, row));
                body.append(element);
                element.setLength(0);
                element.append(',');
              });
          return body;
        });
  }

  private static JsonObject element(List<InboundColumn> columns, List<Value> values) {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      members.put(columns.get(i).name(), RequestValueFormat.json(values.get(i)));
    }
    return new JsonObject(members);
  }
}
