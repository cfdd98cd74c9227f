package dev.tributary.webapp.security.authentication;

import dev.tributary.domain.access.Actor;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.User;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Converts users and API keys to security identities, and identities back to actors. */
final class Identities {
  private static final String KIND = "tributary.actor.kind";

  private Identities() {}

  static SecurityIdentity of(User user) {
    return identity(user.name().value(), user.role(), Actor.Kind.USER);
  }

  static SecurityIdentity of(ApiKey key) {
    return identity(key.name() + " (" + key.prefix() + "…)", key.role(), Actor.Kind.API_KEY);
  }

  static Actor actor(SecurityIdentity identity, String address) {
    return identity.isAnonymous()
        ? new Actor(Actor.Kind.SYSTEM, Actor.SYSTEM.name(), address)
        : new Actor(identity.getAttribute(KIND), identity.getPrincipal().getName(), address);
  }

  private static SecurityIdentity identity(String name, Role role, Actor.Kind kind) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(role.granted())
        .addAttribute(KIND, kind)
        .build();
  }
}
