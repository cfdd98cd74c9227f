package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.RequestHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Makes the author's headers ready to be sent; secrets are read at this moment. */
@ApplicationScoped
public class Headers {
  private final SecretValues secrets;

  public Headers(SecretValues secrets) {
    this.secrets = secrets;
  }

  /** Headers as they are sent, and the secrets in them, which may be part of a value. */
  record Rendered(List<RenderedHeader> headers, List<Secret> secrets) {}

  /**
   * @param target where they are sent
   * @throws Refused when a secret is bound to other origins
   */
  Rendered render(List<HeaderSetting> settings, EndpointUrl target, RequestTemplates templates) {
    List<RenderedHeader> headers = new ArrayList<>();
    List<Secret> used = new ArrayList<>();
    for (HeaderSetting setting : settings) {
      String value =
          switch (setting.value()) {
            case Literal(var text) -> templates.header(text);
            case SecretReference(var name, var before, var after) -> {
              Secret secret = secret(name, target);
              used.add(secret);
              yield templates.header(before) + secret.reveal() + templates.header(after);
            }
          };
      headers.add(
          new RequestHeader(new HeaderName(setting.name()), setting.value()).rendered(value));
    }
    return new Rendered(headers, used);
  }

  private Secret secret(SecretName name, EndpointUrl target) {
    return secrets
        .value(name, target)
        .orElseThrow(
            () ->
                new RequestNotPrepared(
                    ActivityFailure.configuration(
                        ExternalApiErrorCode.SECRET_MISSING, name.value())));
  }
}
