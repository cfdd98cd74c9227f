package dev.tributary.application.activity.externalapi;

import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.ExternalApiCode;
import dev.tributary.domain.activity.externalapi.HeaderSetting;
import dev.tributary.domain.activity.externalapi.RequestTemplates;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.RequestHeader;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the author's headers ready to be sent; secrets are read at this moment. */
@ApplicationScoped
public class Headers {
  private final SecretValues secrets;

  public Headers(SecretValues secrets) {
    this.secrets = secrets;
  }

  List<RenderedHeader> render(List<HeaderSetting> settings, RequestTemplates templates) {
    return settings.stream().map(setting -> render(setting, templates)).toList();
  }

  private RenderedHeader render(HeaderSetting setting, RequestTemplates templates) {
    RequestHeader header = new RequestHeader(new HeaderName(setting.name()), setting.value());
    return header.rendered(
        switch (setting.value()) {
          case Literal(var text) -> templates.header(text);
          case SecretReference(var name) -> secret(name).reveal();
        });
  }

  private Secret secret(SecretName name) {
    return secrets
        .value(name)
        .orElseThrow(
            () ->
                new RequestRefused(
                    ActivityFailure.configuration(ExternalApiCode.SECRET_MISSING, name.value())));
  }
}
