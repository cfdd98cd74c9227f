package dev.tributary.domain.activity.externalapi.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Embedded;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Plain;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.Value;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Puts the values of {@code $(expression)} into the texts of a request, each escaped for its
 * position: percent-encoded in the address and in a form, unchanged in a header (whose form is
 * checked afterwards) and in plain text, escaped in XML, typed in JSON.
 */
public final class RequestTemplates {
  private static final Pattern DOT_SEGMENT = Pattern.compile("^[^?]*/\\.{1,2}(/|\\?|$)");

  private final ParsedTemplates templates;
  private final Function<Expression, Value> values;

  /**
   * @param values of each expression in this execution
   */
  public RequestTemplates(ParsedTemplates templates, Function<Expression, Value> values) {
    this.templates = templates;
    this.values = values;
  }

  /**
   * An address: no value can leave its path segment or query parameter.
   *
   * @throws Refused when a value makes a path segment {@code .} or {@code ..}, which no encoding
   *     keeps from leading to another path
   */
  public String url(String text) {
    String url = joined(text, value -> PercentEncoding.of(RequestValueFormat.text(value)));
    if (!url.equals(text) && DOT_SEGMENT.matcher(url).find()) {
      throw new Refused(ExternalApiErrorCode.DOT_SEGMENT);
    }
    return url;
  }

  /** A header's value, a query parameter's before it is encoded, or plain text. */
  public String text(String text) {
    return joined(text, RequestValueFormat::text);
  }

  /** The same; empty when it is one expression that has no value. */
  public Optional<String> optionalText(String text) {
    return single(text)
        .map(values)
        .map(value -> value instanceof Value.NullValue ? Optional.<String>empty() : written(value))
        .orElseGet(() -> Optional.of(text(text)));
  }

  /** The text of an XML document. */
  public String xml(String text) {
    return joined(text, value -> XmlEscaping.of(RequestValueFormat.text(value)));
  }

  /** The pairs of a form body; one whose value is an expression without a value is left out. */
  public String form(List<FormParameter> fields) {
    StringJoiner pairs = new StringJoiner("&");
    for (FormParameter field : fields) {
      optionalText(field.value()).ifPresent(value -> pairs.add(formPair(field.name(), value)));
    }
    return pairs.toString();
  }

  /** One pair of a form body. */
  public static String formPair(String name, String value) {
    return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
  }

  /** The document with every text rendered; a text that is one expression keeps its type. */
  public JsonValue json(JsonValue value) {
    return switch (value) {
      case JsonText(var text) -> typed(text);
      case JsonObject object -> json(object);
      case JsonArray(var elements) -> new JsonArray(elements.stream().map(this::json).toList());
      case JsonNumber _, JsonBoolean _, JsonNull _ -> value;
    };
  }

  /** The members with every text rendered. */
  public JsonObject json(JsonObject object) {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    object.members().forEach((name, value) -> members.put(name, json(value)));
    return new JsonObject(members);
  }

  private JsonValue typed(String text) {
    return single(text)
        .map(values)
        .map(RequestValueFormat::json)
        .orElseGet(() -> new JsonText(text(text)));
  }

  private Optional<Expression> single(String text) {
    List<ExpressionTemplate.Part> parts = templates.of(text).parts();
    return parts.size() == 1 && parts.getFirst() instanceof Embedded(var expression)
        ? Optional.of(expression)
        : Optional.empty();
  }

  private static Optional<String> written(Value value) {
    return Optional.of(RequestValueFormat.text(value));
  }

  private String joined(String text, Function<Value, String> escaped) {
    StringBuilder joined = new StringBuilder();
    for (ExpressionTemplate.Part part : templates.of(text).parts()) {
      joined.append(
          switch (part) {
            case Plain(var plain) -> plain;
            case Embedded(var expression) -> escaped.apply(values.apply(expression));
          });
    }
    return joined.toString();
  }
}
