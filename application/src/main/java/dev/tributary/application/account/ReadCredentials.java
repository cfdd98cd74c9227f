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
import dev.tributary.domain.account.token.SigningKeyCheck;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.account.transport.CertificateCheck;
import dev.tributary.domain.account.transport.CertificateEnds;
import dev.tributary.domain.account.transport.PemCertificates;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
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
 * Reads the credentials of an account: when they end, as far as they name it themselves, and which
 * of its certificates and private keys no call could use.
 */
@ApplicationScoped
public class ReadCredentials {
  private final AccountSecrets secrets;
  private final BodyValues values;

  public ReadCredentials(AccountSecrets secrets, BodyValues values) {
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

  /** Those of the transport are certificates, which have ends of their own. */
  List<End> ends(ExternalAccount account) {
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

  /** What is wrong with certificates and private keys; no part of a value is in it. */
  List<Message> unusable(ExternalAccount account) {
    EndpointUrl api = EndpointUrl.of(account.origins().all().getFirst());
    return Stream.concat(
            CertificateCheck.of(
                account.transport().certificate(), name -> value(Optional.of(name), account, api))
                .stream(),
            signing(account))
        .toList();
  }

  private Stream<Message> signing(ExternalAccount account) {
    return switch (account.authentication()) {
      case JwtAssertion(var service, var assertion) ->
          Stream.concat(
              signing(assertion.signing(), account, service),
              signing(service.client().signing(), account, service));
      case OAuthGrant grant ->
          signing(grant.service().client().signing(), account, grant.service());
      case None _, Basic _, SessionLogin _, Bearer _, ApiKey _ -> Stream.empty();
    };
  }

  private Stream<Message> signing(SigningKey key, ExternalAccount account, TokenService service) {
    return key.key().isEmpty()
        ? Stream.empty()
        : SigningKeyCheck.of(
            key, name -> value(Optional.of(name), account, EndpointUrl.of(service.tokenUrl())))
            .stream();
  }

  private Stream<End> certificate(SigningKey signing, ExternalAccount account, String url) {
    return signing.certificate().isEmpty()
        ? Stream.empty()
        : end(signing.certificate(), account, EndpointUrl.of(url), ReadCredentials::certificate);
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

  private Stream<End> end(
      Optional<SecretName> name,
      ExternalAccount account,
      EndpointUrl target,
      Function<Secret, Optional<Instant>> end) {
    return name
        .flatMap(known -> value(name, account, target).flatMap(end).map(at -> new End(known, at)))
        .stream();
  }

  /** A secret that is missing, or bound elsewhere, is the problem of a test and of calls. */
  private Optional<Secret> value(
      Optional<SecretName> name, ExternalAccount account, EndpointUrl target) {
    try {
      return Optional.of(secrets.value(name, account.name(), target));
    } catch (ExchangeFailed | Refused unusable) {
      return Optional.empty();
    }
  }
}
