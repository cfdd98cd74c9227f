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
    BodySettings body = call.body();
    return Stream.of(
            Stream.of(call.url(), body.text()),
            call.query().stream().flatMap(parameter -> texts(parameter.value())),
            call.headers().stream().flatMap(header -> texts(header.value())),
            texts(inbound.params()),
            body.template().stream().flatMap(RequestExpressions::texts),
            texts(body.variables()),
            body.fields().stream().map(FormField::value))
        .flatMap(texts -> texts)
        .flatMap(text -> ExpressionTemplate.parse(text, limits).parts().stream())
        .filter(Embedded.class::isInstance)
        .map(part -> ((Embedded) part).expression())
        .distinct()
        .toList();
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
