package dev.tributary.adapters.activity.externalapi.type;

import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control;
import dev.tributary.adapters.setting.SettingType;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.setting.SettingsSchema;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of headers by name, each a text or {@code {secret: name}} with text around it. A
 * header's value may be confidential even where it is no secret.
 */
public final class HeadersType implements SettingType<List<HeaderSetting>> {
  private static final String SECRET_NAME = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";

  @Override
  public Optional<List<HeaderSetting>> read(SettingsReader reader, String field) {
    return reader.object(field, HeadersType::headers);
  }

  private static List<HeaderSetting> headers(SettingsReader fields) {
    List<HeaderSetting> headers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : fields.entries()) {
      value(fields, field.getKey(), field.getValue())
          .ifPresent(value -> headers.add(new HeaderSetting(field.getKey(), value)));
    }
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

  @Override
  public JsonNode write(List<HeaderSetting> value) {
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    value.forEach(header -> write(header, headers));
    return headers;
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

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema
        .putObject("additionalProperties")
        .putArray("oneOf")
        .add(text("text").type().schema())
        .add(
            SettingsSchema.of(
                List.of(
                    text("secret").required().keyword("pattern", SECRET_NAME),
                    exact("before")
                        .describe(
                            "Text in front of the secret's value, such as \"Bearer \" with its"
                                + " blank."),
                    exact("after").describe("Text after it."))));
    return schema;
  }

  @Override
  public Control control() {
    return new Control.Rows(
        new HeaderShape(),
        List.of(
            text(HeaderShape.NAME),
            exact(HeaderShape.TEXT).help().confidential(),
            text(HeaderShape.SECRET).help().suggest(SuggestionSource.SECRETS),
            exact(HeaderShape.AFTER).confidential()),
        4);
  }
}
