package dev.tributary.domain.activity.externalapi.editor.openapi;

import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.isTrue;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.list;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.member;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.object;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.activity.externalapi.editor.CallDraft;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.TemplateText;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of an operation, those of its path included. */
final class OperationParameters {
  /** The body and the program decide on these. */
  private static final Set<String> SET_ELSEWHERE =
      Set.of("accept", "content-type", "authorization");

  private final Collection<JsonObject> parameters;
  private final References references;
  private final SchemaSample samples;

  OperationParameters(
      JsonObject item, JsonObject operation, References references, SchemaSample samples) {
    this.references = references;
    this.samples = samples;
    Map<String, JsonObject> byPlace = new LinkedHashMap<>();
    Stream.of(item, operation)
        .flatMap(each -> list(each, "parameters").stream())
        .flatMap(each -> references.object(each).stream())
        .forEach(each -> byPlace.put(text(each, "in") + " " + text(each, "name"), each));
    this.parameters = byPlace.values();
  }

  /** Adds those that are required or have a value; a path's are read in the address. */
  void apply(CallDraft draft) {
    for (JsonObject parameter : parameters) {
      String name = text(parameter, "name");
      Optional<String> value = value(parameter);
      switch (text(parameter, "in")) {
        case "query" -> template(parameter, value).ifPresent(text -> draft.query(name, text));
        case "header" -> {
          if (!SET_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT))) {
            template(parameter, value).ifPresent(text -> draft.header(name, text));
          }
        }
        case "cookie" -> draft.leave(name, LeftoverReason.COOKIE);
        default -> {}
      }
    }
  }

  /** Every parameter of the query, with a value for a detection. */
  String sampleQuery() {
    String query =
        parameters.stream()
            .filter(each -> text(each, "in").equals("query"))
            .map(each -> encoded(text(each, "name")) + "=" + encoded(sample(each)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** A required parameter without value reads an event variable. */
  private static Optional<String> template(JsonObject parameter, Optional<String> value) {
    String variable = text(parameter, "name").replaceAll("[^A-Za-z0-9_]", "_");
    boolean required = isTrue(parameter, "required") && variable.matches("[A-Za-z_]\\w{0,62}");
    return value
        .map(TemplateText::literal)
        .or(() -> required ? Optional.of(TemplateText.variable(variable)) : Optional.empty());
  }

  private Optional<String> value(JsonObject parameter) {
    JsonObject schema = schema(parameter);
    return Stream.of(
            member(parameter, "example"),
            object(parameter, "examples").members().values().stream()
                .flatMap(example -> references.object(example).stream())
                .flatMap(example -> member(example, "value").stream())
                .findFirst(),
            member(schema, "example"),
            member(schema, "default"))
        .flatMap(Optional::stream)
        .map(OperationParameters::written)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private JsonObject schema(JsonObject parameter) {
    return member(parameter, "schema").flatMap(references::object).orElse(JsonObject.EMPTY);
  }

  /** As its schema has it, a number being the first one; else empty. */
  private String sample(JsonObject parameter) {
    return value(parameter)
        .orElseGet(
            () ->
                switch (samples.of(schema(parameter))) {
                  case JsonText(var text) -> text;
                  case JsonNumber _ -> "1";
                  default -> "";
                });
  }

  /** A list is written with commas. */
  private static String written(JsonValue value) {
    return switch (value) {
      case JsonText(var text) -> text;
      case JsonArray(var elements) ->
          elements.stream().map(OperationParameters::written).collect(Collectors.joining(","));
      case JsonNull _, JsonObject _ -> "";
      default -> value.text();
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
