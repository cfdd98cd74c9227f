package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The body of the request as written; {@link BodyRules} reports what its kind does not take.
 *
 * @param contentType empty for the kind's own
 * @param template the document of {@link BodyKind#JSON}
 * @param rowsAt JSON Pointer in a JSON document to the list of the inbound rows
 * @param fields of {@link BodyKind#FORM}, in order
 * @param text of {@link BodyKind#TEXT}
 * @param query the document of {@link BodyKind#GRAPHQL}, without expressions
 * @param variables of {@link BodyKind#GRAPHQL}
 */
public record BodySettings(
    BodyKind kind,
    Optional<String> contentType,
    Optional<JsonValue> template,
    Optional<String> rowsAt,
    List<FormParameter> fields,
    String text,
    String query,
    JsonObject variables) {
  /** The member of a GraphQL body that holds the variables. */
  public static final String VARIABLES = "variables";

  private static final Pattern XML = Pattern.compile("[^;]*[/+]xml *(;.*)?");

  public BodySettings {
    fields = List.copyOf(fields);
  }

  /** The body of a method where the settings name none. */
  public static BodySettings of(HttpMethod method) {
    return of(BodyKind.of(method));
  }

  /** A body that has nothing but its kind. */
  public static BodySettings of(BodyKind kind) {
    return new BodySettings(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        "",
        JsonObject.EMPTY);
  }

  /** The content type that is sent; empty without a body. */
  public String sentContentType() {
    return contentType.orElse(kind.contentType());
  }

  /** Whether the text is XML, in which values are escaped. */
  public boolean xml() {
    return XML.matcher(sentContentType().toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether the inbound rows are part of the body. */
  public boolean holdsRows() {
    return kind == BodyKind.DATA || (kind.json() && rowsAt.isPresent());
  }
}
