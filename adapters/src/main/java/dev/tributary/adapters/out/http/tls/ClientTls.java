package dev.tributary.adapters.out.http.tls;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.transport.ClientCertificate;
import dev.tributary.domain.account.transport.PemCertificates;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.secret.SecretName;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PfxOptions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.X509KeyManager;

/** The certificates and versions of TLS of one transport. */
public final class ClientTls {
  private ClientTls() {}

  /**
   * Sets them.
   *
   * @param operators a trust store of the operator
   */
  public static void configure(
      HttpClientOptions options, Vertx vertx, Transport transport, Optional<KeyStore> operators) {
    options.setEnabledSecureTransportProtocols(versions(transport));
    try {
      Optional<KeyCertOptions> own = certificate(transport);
      if (own.isPresent()) {
        options.setKeyCertOptions(read(own.get(), vertx));
      }
      List<X509Certificate> authorities = authorities(transport, operators);
      if (!authorities.isEmpty()) {
        options.setTrustOptions(TrustedAuthorities.withPlatform(authorities));
      }
    } catch (Exception unusable) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(ExchangeErrorCode.CERTIFICATE_UNUSABLE), unusable);
    }
  }

  private static Set<String> versions(Transport transport) {
    return switch (transport.settings().minimumTls()) {
      case TLS_1_2 -> Set.of("TLSv1.2", "TLSv1.3");
      case TLS_1_3 -> Set.of("TLSv1.3");
    };
  }

  /** Read here, so that what cannot be read is found before a connection is made. */
  private static KeyCertOptions read(KeyCertOptions certificate, Vertx vertx) throws Exception {
    return Arrays.stream(certificate.getKeyManagerFactory(vertx).getKeyManagers())
        .filter(X509KeyManager.class::isInstance)
        .map(manager -> KeyCertOptions.wrap((X509KeyManager) manager))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<KeyCertOptions> certificate(Transport transport) {
    return switch (transport.settings().certificate()) {
      case ClientCertificate.None _ -> Optional.empty();
      case ClientCertificate.Pem(var certificate, var key) ->
          Optional.of(
              new PemKeyCertOptions()
                  .addCertValue(Buffer.buffer(value(certificate, transport)))
                  .addKeyValue(Buffer.buffer(value(key, transport))));
      case ClientCertificate.Pkcs12(var store, var password) ->
          Optional.of(
              new PfxOptions()
                  .setValue(Buffer.buffer(Base64.getMimeDecoder().decode(value(store, transport))))
                  .setPassword(value(password, transport)));
    };
  }

  private static String value(Optional<SecretName> name, Transport transport) {
    return name.map(given -> transport.secret(given).reveal()).orElse("");
  }

  private static List<X509Certificate> authorities(
      Transport transport, Optional<KeyStore> operators) throws Exception {
    List<X509Certificate> authorities = new ArrayList<>();
    if (operators.isPresent()) {
      for (String alias : Collections.list(operators.get().aliases())) {
        if (operators.get().getCertificate(alias) instanceof X509Certificate certificate) {
          authorities.add(certificate);
        }
      }
    }
    authorities.addAll(PemCertificates.read(transport.settings().authorities()));
    return authorities;
  }
}
