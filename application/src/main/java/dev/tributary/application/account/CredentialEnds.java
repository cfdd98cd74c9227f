package dev.tributary.application.account;

import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.application.exchange.http.BodyValues;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.JwtAssertion;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.OAuthGrant;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.token.JwtExpiry;
import dev.tributary.domain.account.token.SigningKey;
import dev.tributary.domain.account.transport.CertificateEnds;
import dev.tributary.domain.account.transport.PemCertificates;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds when the credentials of an account end, as far as they name it themselves. Those of its
 * transport are certificates.
 */
@ApplicationScoped
public class CredentialEnds {
  private final AccountSecrets secrets;
  private final BodyValues values;

  public CredentialEnds(AccountSecrets secrets, BodyValues values) {
    this.secrets = secrets;
    this.values = values;
  }

  /** A credential by the name of its secret. */
  public record End(SecretName secret, Instant at) implements Comparable<End> {
    @Override
    public int compareTo(End other) {
      return Comparator.comparing(End::at)
          .thenComparing(end -> end.secret().value())
          .compare(this, other);
    }
  }

  List<End> of(ExternalAccount account) {
    EndpointUrl api = EndpointUrl.of(account.origins().all().getFirst());
    Stream<End> ends =
        switch (account.authentication()) {
          case None _, Basic _, SessionLogin _ -> Stream.empty();
          case Bearer(var token) -> end(token, account, api, this::expiry);
          case ApiKey key -> end(key.key(), account, api, this::expiry);
          case JwtAssertion(var service, var assertion) ->
              Stream.concat(
                  certificate(assertion.signing(), account, service.tokenUrl()),
                  certificate(service.client().signing(), account, service.tokenUrl()));
          case OAuthGrant grant ->
              certificate(grant.service().client().signing(), account, grant.service().tokenUrl());
        };
    return ends.toList();
  }

  private Stream<End> certificate(SigningKey signing, ExternalAccount account, String url) {
    return signing.certificate().isEmpty()
        ? Stream.empty()
        : end(signing.certificate(), account, EndpointUrl.of(url), CredentialEnds::certificate);
  }

  private Optional<Instant> expiry(Secret token) {
    return JwtExpiry.payload(token)
        .flatMap(payload -> values.find(payload, JwtExpiry.CLAIM))
        .flatMap(JwtExpiry::at);
  }

  private static Optional<Instant> certificate(Secret pem) {
    try {
      return CertificateEnds.earliest(PemCertificates.read(pem.reveal()));
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }

  /** A secret that is missing, or bound elsewhere, is the problem of a test and of calls. */
  private Stream<End> end(
      Optional<SecretName> name,
      ExternalAccount account,
      EndpointUrl target,
      Function<Secret, Optional<Instant>> end) {
    try {
      return name
          .flatMap(
              known ->
                  end.apply(secrets.value(name, account.name(), target))
                      .map(at -> new End(known, at)))
          .stream();
    } catch (ExchangeFailed | Refused unusable) {
      return Stream.empty();
    }
  }
}
