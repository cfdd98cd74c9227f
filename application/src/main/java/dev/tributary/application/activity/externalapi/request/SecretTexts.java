package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders values that may name a secret, which is read at this moment, and collects those. */
final class SecretTexts {
  private final SecretValues secrets;
  private final EndpointUrl target;
  private final RequestTemplates templates;
  private final List<Secret> used = new ArrayList<>();

  /**
   * @param target where they are sent
   */
  SecretTexts(SecretValues secrets, EndpointUrl target, RequestTemplates templates) {
    this.secrets = secrets;
    this.target = target;
    this.templates = templates;
  }

  /**
   * The text; empty when it is one expression that has no value.
   *
   * @throws Refused when a secret is bound to other origins
   */
  Optional<String> optionalText(HeaderValue value) {
    return switch (value) {
      case Literal(var text) -> templates.optionalText(text);
      case SecretReference(var name, var before, var after) ->
          Optional.of(templates.text(before) + revealed(name) + templates.text(after));
    };
  }

  /** The text; empty text when it is an expression that has no value. */
  String text(HeaderValue value) {
    return optionalText(value).orElse("");
  }

  /** The secrets that stand in the texts so far. */
  List<Secret> used() {
    return List.copyOf(used);
  }

  private String revealed(SecretName name) {
    Secret secret =
        secrets
            .value(name, target)
            .orElseThrow(
                () ->
                    new RequestNotPrepared(
                        ActivityFailure.configuration(
                            ExternalApiErrorCode.SECRET_MISSING, name.value())));
    used.add(secret);
    return secret.reveal();
  }
}
