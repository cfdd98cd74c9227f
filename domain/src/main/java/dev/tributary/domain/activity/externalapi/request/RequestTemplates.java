package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
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
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Puts the values of {@code $(expression)} into the texts of a request, each escaped as its place
 * asks: percent-encoded in the address, as it is in a header (whose form is checked afterwards),
 * typed in JSON.
 */
public final class RequestTemplates {
  private static final Pattern DOT_SEGMENT = Pattern.compile("^[^?]*/\\.{1,2}(/|\\?|$)");

  private final ExpressionLimits limits;
  private final Function<Expression, Value> values;

  /**
   * @param values of each expression in this execution
   */
  public RequestTemplates(ExpressionLimits limits, Function<Expression, Value> values) {
    this.limits = limits;
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

  /** A header's value. */
  public String header(String text) {
    return joined(text, RequestValueFormat::text);
  }

  /** The members with every text rendered; a text that is one expression keeps its type. */
  public JsonObject params(JsonObject object) {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    object.members().forEach((name, value) -> members.put(name, json(value)));
    return new JsonObject(members);
  }

  private JsonValue json(JsonValue value) {
    return switch (value) {
      case JsonText(var text) -> typed(text);
      case JsonObject object -> params(object);
      case JsonArray(var elements) -> new JsonArray(elements.stream().map(this::json).toList());
      case JsonNumber _, JsonBoolean _, JsonNull _ -> value;
    };
  }

  private JsonValue typed(String text) {
    ExpressionTemplate template = ExpressionTemplate.parse(text, limits);
    return template.parts().size() == 1
            && template.parts().getFirst() instanceof Embedded(var expression)
        ? RequestValueFormat.json(values.apply(expression))
        : new JsonText(header(text));
  }

  private String joined(String text, Function<Value, String> escaped) {
    StringBuilder joined = new StringBuilder();
    for (ExpressionTemplate.Part part : ExpressionTemplate.parse(text, limits).parts()) {
      joined.append(
          switch (part) {
            case Plain(var plain) -> plain;
            case Embedded(var expression) -> escaped.apply(values.apply(expression));
          });
    }
    return joined.toString();
  }
}
