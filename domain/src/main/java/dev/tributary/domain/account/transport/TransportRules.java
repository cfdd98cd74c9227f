package dev.tributary.domain.account.transport;

import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.account.problem.SecretRules;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.problem.Refused;
import java.security.cert.CertificateException;
import java.util.List;

/** What may be set about how the connections of an account are made. */
public final class TransportRules {
  private static final String PROXY = "transport.proxy.url";

  private final TargetPolicy targets;
  private final SecretRules secrets;
  private final AccountProblems problems;

  public TransportRules(TargetPolicy targets, SecretRules secrets, AccountProblems problems) {
    this.targets = targets;
    this.secrets = secrets;
    this.problems = problems;
  }

  /**
   * @param origins to which the certificate proves who the account is: all that it connects to
   */
  public void check(TransportSettings transport, List<String> origins) {
    check(transport.certificate(), origins);
    try {
      var _ = PemCertificates.read(transport.authorities());
    } catch (CertificateException unreadable) {
      problems.error("transport.authorities", TransportErrorCode.AUTHORITIES_BAD);
    }
    if (transport.proxy().used()) {
      check(transport.proxy());
    }
  }

  private void check(ClientCertificate own, List<String> origins) {
    switch (own) {
      case ClientCertificate.None _ -> {}
      case ClientCertificate.Pem(var certificate, var key) -> {
        secrets.required("transport.certificate.pem.certificate", certificate, origins);
        secrets.required("transport.certificate.pem.key", key, origins);
      }
      case ClientCertificate.Pkcs12(var store, var password) -> {
        secrets.required("transport.certificate.pkcs12.store", store, origins);
        password.ifPresent(
            name -> secrets.check("transport.certificate.pkcs12.password", name, origins));
      }
    }
  }

  private void check(ProxySettings proxy) {
    try {
      EndpointUrl url = EndpointUrl.of(proxy.url());
      if (url.secure() || !url.target().equals("/")) {
        problems.error(PROXY, TransportErrorCode.PROXY_BAD, proxy.url());
      } else if (targets.trusted(url).isEmpty()) {
        problems.error(PROXY, ExchangeErrorCode.PROXY_NOT_ALLOWED, url.origin());
      }
      proxy
          .password()
          .ifPresent(
              name -> secrets.check("transport.proxy.password", name, List.of(url.origin())));
    } catch (Refused _) {
      problems.error(PROXY, TransportErrorCode.PROXY_BAD, proxy.url());
    }
    if (proxy.user().isEmpty() != proxy.password().isEmpty()) {
      problems.error("transport.proxy.user", TransportErrorCode.PROXY_HALF);
    }
  }
}
