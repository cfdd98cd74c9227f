package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.Escaping;
import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.domain.message.MessageErrorCode;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Converts a value to the text that is shown. */
final class ShownValue implements ResultMapper {
  private final Escaping escaping;

  ShownValue(Escaping escaping) {
    this.escaping = escaping;
  }

  @Override
  public boolean appliesTo(Origin origin, Object result) {
    return true;
  }

  @Override
  public String map(Object result, Expression expression) {
    String text = text(result);
    return escaping == Escaping.HTML ? html(text) : text;
  }

  private static String text(Object value) {
    return switch (value) {
      case MissingValue missingValue -> missingValue.shown();
      case BigDecimal number -> number.toPlainString();
      case Map<?, ?> _, Collection<?> _, DataTree.VariableTree _ ->
          throw new RenderingFailed(MessageErrorCode.NOT_RENDERED);
      default -> value.toString();
    };
  }

  private static String html(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(sign);
      }
    }
    return escaped.toString();
  }
}
