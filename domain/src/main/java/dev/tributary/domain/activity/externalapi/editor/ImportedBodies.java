package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.activity.externalapi.request.BodyKind;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The settings of imported bodies; all texts are templates. */
public final class ImportedBodies {
  private static final Set<String> GRAPHQL = Set.of("query", "variables");
  private static final Pattern DOCUMENT = Pattern.compile("\\s*(?:query|mutation|\\{)");

  private ImportedBodies() {}

  public static BodySettings none() {
    return BodySettings.of(BodyKind.NONE);
  }

  /** A JSON document; one of GraphQL becomes its query and variables. */
  public static BodySettings json(JsonValue template) {
    return graphQl(template)
        .orElseGet(
            () ->
                body(
                    BodyKind.JSON, "", Optional.of(template), List.of(), "", "", JsonObject.EMPTY));
  }

  public static BodySettings form(List<FormParameter> fields) {
    return body(BodyKind.FORM, "", Optional.empty(), fields, "", "", JsonObject.EMPTY);
  }

  public static BodySettings text(String text, String contentType) {
    return body(
        BodyKind.TEXT, contentType, Optional.empty(), List.of(), text, "", JsonObject.EMPTY);
  }

  /** The query of a GraphQL body is no template, so it must not read a variable. */
  private static Optional<BodySettings> graphQl(JsonValue template) {
    if (!(template instanceof JsonObject object)
        || !GRAPHQL.containsAll(object.members().keySet())
        || !(object.member("query").orElse(JsonObject.EMPTY) instanceof JsonText(var query))
        || !DOCUMENT.matcher(query).lookingAt()
        || !TemplateText.variables(query).isEmpty()) {
      return Optional.empty();
    }
    JsonObject variables =
        object.member("variables").orElse(JsonObject.EMPTY) instanceof JsonObject given
            ? given
            : JsonObject.EMPTY;
    return Optional.of(
        body(
            BodyKind.GRAPHQL,
            "",
            Optional.empty(),
            List.of(),
            "",
            TemplateText.plain(query),
            variables));
  }

  private static BodySettings body(
      BodyKind kind,
      String contentType,
      Optional<JsonValue> template,
      List<FormParameter> fields,
      String text,
      String query,
      JsonObject variables) {
    return new BodySettings(
        kind,
        Optional.of(contentType).filter(type -> !type.isEmpty()),
        template,
        Optional.empty(),
        fields,
        text,
        query,
        variables);
  }
}
