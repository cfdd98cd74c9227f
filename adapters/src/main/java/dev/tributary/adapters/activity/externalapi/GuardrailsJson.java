package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.externalapi.Guardrails;
import dev.tributary.domain.exchange.ExchangeLimits;

/** The guardrails as JSON: bytes as numbers, times as {@code 60s}. */
final class GuardrailsJson {
  private GuardrailsJson() {}

  static Guardrails read(SettingsReader reader, Guardrails usual) {
    ExchangeLimits call = usual.call();
    return Limits.orUsual(
        reader,
        "version",
        usual,
        () ->
            new Guardrails(
                number(reader, "version", usual.version()),
                new ExchangeLimits(
                    reader.integer("requestBytes", call.requestBytes()),
                    reader.integer("responseBytes", call.responseBytes()),
                    Limits.duration(reader, "timeout", call.attemptTime()),
                    Limits.duration(reader, "totalTime", call.totalTime())),
                number(reader, "maxDepth", usual.maxDepth()),
                number(reader, "maxKeyLength", usual.maxKeyLength()),
                number(reader, "maxDuplicateKeys", usual.maxDuplicateKeys())));
  }

  static ObjectNode write(Guardrails guardrails) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("version", guardrails.version())
        .put("requestBytes", guardrails.call().requestBytes())
        .put("responseBytes", guardrails.call().responseBytes())
        .put("timeout", Limits.text(guardrails.call().attemptTime()))
        .put("totalTime", Limits.text(guardrails.call().totalTime()))
        .put("maxDepth", guardrails.maxDepth())
        .put("maxKeyLength", guardrails.maxKeyLength())
        .put("maxDuplicateKeys", guardrails.maxDuplicateKeys());
  }

  private static int number(SettingsReader reader, String field, int usual) {
    return Math.clamp(reader.integer(field, usual), -1, Integer.MAX_VALUE);
  }
}
