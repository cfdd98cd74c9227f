package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.expression.syntax.Expression;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Embedded;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.List;
import java.util.stream.Stream;

/** The expressions in the texts of a request. */
public final class RequestExpressions {
  private RequestExpressions() {}

  /** Those of address, query, headers, parameters and body; not those of the inbound columns. */
  public static List<Expression> of(
      CallSettings call, InboundMapping inbound, ExpressionLimits limits) {
    return texts(call, inbound)
        .flatMap(placed -> expressions(placed.text(), limits))
        .distinct()
        .toList();
  }

  /**
   * The expressions in a text.
   *
   * @throws dev.tributary.domain.expression.syntax.UnparsableExpression when it cannot be read
   */
  public static Stream<Expression> expressions(String text, ExpressionLimits limits) {
    return ExpressionTemplate.parse(text, limits).parts().stream()
        .filter(Embedded.class::isInstance)
        .map(part -> ((Embedded) part).expression());
  }

  /**
   * A text that may hold expressions.
   *
   * @param setting its path within the settings of the activity
   */
  public record PlacedText(String setting, String text) {}

  /** The texts of address, query, headers, parameters and body. */
  public static Stream<PlacedText> texts(CallSettings call, InboundMapping inbound) {
    BodySettings body = call.body();
    return Stream.of(
            placed("execution.url", Stream.of(call.url())),
            call.query().stream().flatMap(one -> placed("execution.query", texts(one.value()))),
            call.headers().stream()
                .flatMap(one -> placed("execution.headers." + one.name(), texts(one.value()))),
            placed("inbound.params", texts(inbound.params())),
            placed("execution.body.text", Stream.of(body.text())),
            placed(
                "execution.body.template",
                body.template().stream().flatMap(RequestExpressions::texts)),
            placed("execution.body.variables", texts(body.variables())),
            placed("execution.body.fields", body.fields().stream().map(FormParameter::value)))
        .flatMap(texts -> texts);
  }

  private static Stream<PlacedText> placed(String setting, Stream<String> texts) {
    return texts.map(text -> new PlacedText(setting, text));
  }

  private static Stream<String> texts(HeaderValue value) {
    return switch (value) {
      case Literal(var text) -> Stream.of(text);
      case SecretReference(var _, var before, var after) -> Stream.of(before, after);
    };
  }

  private static Stream<String> texts(JsonValue value) {
    return switch (value) {
      case JsonText(var text) -> Stream.of(text);
      case JsonObject object ->
          object.members().values().stream().flatMap(RequestExpressions::texts);
      case JsonArray(var elements) -> elements.stream().flatMap(RequestExpressions::texts);
      case JsonNumber _, JsonBoolean _, JsonNull _ -> Stream.empty();
    };
  }
}
