package dev.tributary.adapters.activity.externalapi.asynchronous;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.application.activity.externalapi.asynchronous.EndCall;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.secret.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests that end jobs as the JSON of their columns; secrets are names. */
final class EndCallJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EndCallJson() {}

  static String write(EndCall call) {
    ObjectNode object =
        MAPPER
            .createObjectNode()
            .put("method", call.method().name())
            .put("url", call.url())
            .put("personal", call.personal());
    call.account().ifPresent(account -> object.put("account", account.value()));
    ArrayNode headers = object.putArray("headers");
    call.headers().forEach(header -> write(header, headers.addObject()));
    return object.toString();
  }

  private static void write(HeaderSetting header, ObjectNode object) {
    object.put("name", header.name());
    switch (header.value()) {
      case Literal(var text) -> object.put("text", text);
      case SecretReference(var name, var before, var after) ->
          object.put("secret", name.value()).put("before", before).put("after", after);
    }
  }

  static EndCall read(String json) {
    try {
      JsonNode object = MAPPER.readTree(json);
      List<HeaderSetting> headers = new ArrayList<>();
      object
          .path("headers")
          .forEach(
              header ->
                  headers.add(new HeaderSetting(header.path("name").asText(), value(header))));
      return new EndCall(
          HttpMethod.valueOf(object.path("method").asText()),
          object.path("url").asText(),
          headers,
          Optional.of(object.path("account").asText())
              .filter(name -> !name.isEmpty())
              .map(AccountName::new),
          object.path("personal").asBoolean());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored request is no JSON", broken);
    }
  }

  private static HeaderValue value(JsonNode header) {
    return header.has("secret")
        ? new SecretReference(
            new SecretName(header.path("secret").asText()),
            header.path("before").asText(),
            header.path("after").asText())
        : new Literal(header.path("text").asText());
  }
}
