package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.ExchangeLimits;

/** The guardrails as JSON: bytes as numbers, times as {@code 60s}. */
final class GuardrailsJson {
  private GuardrailsJson() {}

  static Guardrails read(SettingsReader reader, Guardrails defaultValue) {
    ExchangeLimits call = defaultValue.call();
    return Limits.orDefault(
        reader,
        "version",
        defaultValue,
        () ->
            new Guardrails(
                number(reader, "version", defaultValue.version()),
                new ExchangeLimits(
                    reader.integer("requestBytes", call.requestBytes()),
                    reader.integer("responseBytes", call.responseBytes()),
                    Limits.duration(reader, "timeout", call.attemptTime()),
                    Limits.duration(reader, "totalTime", call.totalTime())),
                number(reader, "maxDepth", defaultValue.maxDepth()),
                number(reader, "maxKeyLength", defaultValue.maxKeyLength()),
                number(reader, "maxDuplicateKeys", defaultValue.maxDuplicateKeys())));
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

  private static int number(SettingsReader reader, String field, int defaultValue) {
    return Math.clamp(reader.integer(field, defaultValue), -1, Integer.MAX_VALUE);
  }
}
