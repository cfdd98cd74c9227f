package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RetryPolicy;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The call as JSON: {@code headers} is an object whose values are texts or {@code {secret: name}}.
 */
final class ExecutionJson {
  private static final String METHODS =
      Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.joining(", "));

  private ExecutionJson() {}

  static CallSettings read(SettingsReader reader, RetryPolicy defaultValue) {
    return new CallSettings(
        reader
            .parsed(
                "method",
                text -> HttpMethod.valueOf(text.toUpperCase(Locale.ROOT)),
                DefinitionErrorCode.UNKNOWN_CHOICE,
                METHODS)
            .orElse(HttpMethod.POST),
        Trimming.both(reader.text("url")),
        headers(reader),
        reader.bool("idempotencyKey", true),
        reader.object("retry", retry -> retry(retry, defaultValue)).orElse(defaultValue));
  }

  static ObjectNode write(CallSettings call) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("method", call.method().name());
    node.put("url", call.url());
    if (!call.headers().isEmpty()) {
      ObjectNode headers = node.putObject("headers");
      call.headers().forEach(header -> write(header, headers));
    }
    if (!call.idempotencyKey()) {
      node.put("idempotencyKey", false);
    }
    node.set("retry", write(call.retry()));
    return node;
  }

  private static List<HeaderSetting> headers(SettingsReader reader) {
    List<HeaderSetting> headers = new ArrayList<>();
    reader.object(
        "headers",
        fields -> {
          for (Map.Entry<String, JsonNode> field : fields.entries()) {
            value(fields, field.getKey(), field.getValue())
                .ifPresent(value -> headers.add(new HeaderSetting(field.getKey(), value)));
          }
          return headers;
        });
    return headers;
  }

  private static Optional<HeaderValue> value(SettingsReader fields, String name, JsonNode given) {
    if (given.isObject()) {
      return fields
          .object(
              name,
              reference ->
                  reference
                      .parsed("secret", SecretName::new, SecretErrorCode.NAME_REFUSED)
                      .map(secret -> around(secret, reference)))
          .flatMap(secret -> secret);
    }
    Optional<String> text = fields.optionalText(name);
    if (text.isEmpty()) {
      fields.problem(name, ExternalApiErrorCode.HEADER_VALUE_MISSING, name);
    }
    return text.map(Literal::new);
  }

  private static HeaderValue around(SecretName secret, SettingsReader reference) {
    return new SecretReference(
        secret, reference.exactText("before").orElse(""), reference.exactText("after").orElse(""));
  }

  private static void write(HeaderSetting header, ObjectNode headers) {
    switch (header.value()) {
      case Literal(var text) -> headers.put(header.name(), text);
      case SecretReference(var secret, var before, var after) -> {
        ObjectNode reference = headers.putObject(header.name()).put("secret", secret.value());
        if (!before.isEmpty()) {
          reference.put("before", before);
        }
        if (!after.isEmpty()) {
          reference.put("after", after);
        }
      }
    }
  }

  private static RetryPolicy retry(SettingsReader reader, RetryPolicy defaultValue) {
    return Limits.orDefault(
        reader,
        "attempts",
        defaultValue,
        () ->
            new RetryPolicy(
                Math.clamp(reader.integer("attempts", defaultValue.attempts()), 0, 100),
                Limits.duration(reader, "pause", defaultValue.base()),
                Limits.duration(reader, "longestPause", defaultValue.longest()),
                Limits.duration(reader, "longestRetryAfter", defaultValue.longestRetryAfter())));
  }

  private static ObjectNode write(RetryPolicy retry) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("attempts", retry.attempts())
        .put("pause", Limits.text(retry.base()))
        .put("longestPause", Limits.text(retry.longest()))
        .put("longestRetryAfter", Limits.text(retry.longestRetryAfter()));
  }
}
