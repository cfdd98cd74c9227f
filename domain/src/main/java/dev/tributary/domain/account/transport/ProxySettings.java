package dev.tributary.domain.account.transport;

import dev.tributary.domain.secret.SecretName;
import java.util.Optional;

/**
 * The HTTP proxy through which calls leave.
 *
 * @param url {@code http://host:port}, an origin on the operator's list; empty for no proxy
 * @param user empty for a proxy that wants no credentials
 * @param password of the user
 */
public record ProxySettings(String url, String user, Optional<SecretName> password) {
  public static final ProxySettings NONE = new ProxySettings("", "", Optional.empty());

  public boolean used() {
    return !url.isEmpty();
  }
}
