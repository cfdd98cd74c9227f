package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.HighEntropyText;
import dev.tributary.domain.secret.SecretCatalogue;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which secrets a call may send, and what in its settings looks like one that is written out. */
final class CredentialRules {
  /** Scheme, host and port: what no value can change. */
  private static final Pattern ORIGIN = Pattern.compile("[a-zA-Z]+://[^/?#$]+");

  private final SecretCatalogue secrets;
  private final SettingProblems problems;

  CredentialRules(SecretCatalogue secrets, SettingProblems problems) {
    this.secrets = secrets;
    this.problems = problems;
  }

  void check(ExternalApiSettings settings) {
    CallSettings call = settings.execution();
    warn("execution.url", call.url());
    warn("inbound.params", settings.inbound().params());
    warn(call.body());
    if (settings.async().enabled()) {
      warn(settings.async());
    }
    Optional<EndpointUrl> origin = origin(call.url());
    for (int i = 0; i < call.query().size(); i++) {
      check(call.query().get(i).value(), "execution.query[%d].value".formatted(i), origin);
    }
    for (HeaderSetting header : call.headers()) {
      check(header.value(), "execution.headers." + header.name(), origin);
    }
  }

  private void check(HeaderValue value, String setting, Optional<EndpointUrl> origin) {
    switch (value) {
      case Literal(var text) -> warn(setting, text);
      case SecretReference(var name, var before, var after) -> {
        warn(setting, before + " " + after);
        check(name, setting, origin);
      }
    }
  }

  private void warn(BodySettings body) {
    body.template().ifPresent(template -> warn("execution.body.template", template));
    warn("execution.body.variables", body.variables());
    for (int i = 0; i < body.fields().size(); i++) {
      warn("execution.body.fields[%d].value".formatted(i), body.fields().get(i).value());
    }
    warn("execution.body.text", body.text());
    warn("execution.body.query", body.query());
  }

  private void warn(AsyncSettings async) {
    warn("async.poll.url", async.poll().address().url());
    warn("async.result.url", async.result().url());
    warn("async.abort.url", async.end().abort().url());
    warn("async.delete.url", async.end().delete().url());
  }

  private void check(SecretName name, String setting, Optional<EndpointUrl> target) {
    Optional<SecretOrigins> origins = secrets.origins(name);
    if (origins.isEmpty()) {
      problems.error(setting, ExternalApiErrorCode.SECRET_MISSING, name.value());
    } else if (!origins.get().bound()) {
      problems.warning(setting, SecretErrorCode.UNBOUND, name.value());
    } else if (target.isPresent() && !origins.get().allow(target.get().origin())) {
      problems.error(
          setting,
          SecretErrorCode.OTHER_ORIGIN,
          name.value(),
          target.get().origin(),
          String.join(", ", origins.get().all()));
    }
  }

  private void warn(String setting, JsonValue value) {
    switch (value) {
      case JsonText(var text) -> warn(setting, text);
      case JsonObject object ->
          object.members().forEach((name, member) -> warn(setting + "." + name, member));
      case JsonArray(var elements) -> elements.forEach(element -> warn(setting, element));
      case JsonNumber _, JsonBoolean _, JsonNull _ -> {}
    }
  }

  private void warn(String setting, String text) {
    if (HighEntropyText.in(text)) {
      problems.warning(setting, ExternalApiErrorCode.LOOKS_LIKE_SECRET);
    }
  }

  /** Empty when the address has no sound origin, which is another rule's problem. */
  private static Optional<EndpointUrl> origin(String url) {
    Matcher origin = ORIGIN.matcher(url);
    if (!origin.lookingAt()) {
      return Optional.empty();
    }
    try {
      return Optional.of(EndpointUrl.of(origin.group()));
    } catch (Refused _) {
      return Optional.empty();
    }
  }
}
