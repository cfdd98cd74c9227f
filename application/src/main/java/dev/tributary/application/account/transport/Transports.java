package dev.tributary.application.account.transport;

import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The transport of an account, with the values of the secrets that it names. */
@ApplicationScoped
public class Transports {
  private final AccountSecrets secrets;

  public Transports(AccountSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * @param url of the request, to which the secrets of the certificate may be sent; that of the
   *     proxy is sent to the proxy
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when a secret is not there or is
   *     bound to other origins
   */
  public Transport of(ExternalAccount account, EndpointUrl url) {
    TransportSettings settings = account.transport();
    if (settings.equals(TransportSettings.DEFAULT)) {
      return Transport.DEFAULT;
    }
    Map<SecretName, Secret> values = new HashMap<>();
    settings.certificate().secrets().forEach(name -> values.put(name, value(name, account, url)));
    ProxySettings proxy = settings.proxy();
    proxy
        .password()
        .ifPresent(name -> values.put(name, value(name, account, EndpointUrl.of(proxy.url()))));
    return new Transport(settings, values);
  }

  private Secret value(SecretName name, ExternalAccount account, EndpointUrl target) {
    return secrets.value(Optional.of(name), account.name(), target);
  }
}
