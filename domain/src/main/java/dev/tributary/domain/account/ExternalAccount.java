package dev.tributary.domain.account;

import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.OAuthGrant;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.place.CredentialPlace;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An account at an API, which calls name instead of carrying credentials.
 *
 * @param enabled whether calls may use it; disabling stops all of them at once
 * @param origins the only ones that its credentials are sent to
 * @param testUrl an address that a test reads; empty for none
 * @param transport how its connections are made
 * @param limits how much it may call, over all runs and nodes
 * @param redirects that a call follows at most
 * @param traceContext whether requests to its APIs carry the trace of a call
 */
public record ExternalAccount(
    AccountName name,
    String label,
    boolean enabled,
    SecretOrigins origins,
    String testUrl,
    Authentication authentication,
    TransportSettings transport,
    AccountLimits limits,
    int redirects,
    boolean traceContext) {
  /** An account without limits that connects as calls without one do. */
  public ExternalAccount(
      AccountName name,
      String label,
      boolean enabled,
      SecretOrigins origins,
      String testUrl,
      Authentication authentication) {
    this(
        name,
        label,
        enabled,
        origins,
        testUrl,
        authentication,
        TransportSettings.DEFAULT,
        AccountLimits.NONE,
        0,
        false);
  }

  /** The same account, which calls may use or not. */
  public ExternalAccount enabled(boolean allowed) {
    return new ExternalAccount(
        name,
        label,
        allowed,
        origins,
        testUrl,
        authentication,
        transport,
        limits,
        redirects,
        traceContext);
  }

  /** Whether its credentials may be sent to {@code origin}, with its port. */
  public boolean serves(String origin) {
    return origins.bound() && origins.allow(origin);
  }

  /** Whether its calls carry a credential in that place. */
  public boolean carries(CredentialPlace place) {
    return authentication.place().filter(place::matches).isPresent();
  }

  /**
   * What it connects to: its origins, and the server that a token or session comes from, as far as
   * that address is sound.
   */
  public List<String> connectedOrigins() {
    Set<String> all = new TreeSet<>(origins.all());
    switch (authentication) {
      case OAuthGrant grant -> origin(grant.service().tokenUrl()).ifPresent(all::add);
      case SessionLogin session -> origin(session.login().url()).ifPresent(all::add);
      case None _, Basic _, Bearer _, ApiKey _ -> {}
    }
    return List.copyOf(all);
  }

  /** Of an address; empty when it is not sound. */
  static Optional<String> origin(String url) {
    try {
      return Optional.of(EndpointUrl.of(url).origin());
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  /** The label, or the name where there is none. */
  public String title() {
    return label.isBlank() ? name.value() : label;
  }
}
