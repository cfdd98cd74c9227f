package dev.tributary.webapp.security.authentication;

import dev.tributary.application.access.apikey.CheckApiKey;
import dev.tributary.domain.access.Token;
import dev.tributary.webapp.security.authentication.AuthenticationRequests.BearerToken;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what an API key may do. */
@ApplicationScoped
public class ApiKeyProvider implements IdentityProvider<BearerToken> {
  private final CheckApiKey checkApiKey;

  public ApiKeyProvider(CheckApiKey checkApiKey) {
    this.checkApiKey = checkApiKey;
  }

  @Override
  public Class<BearerToken> getRequestType() {
    return BearerToken.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      BearerToken bearer, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            checkApiKey
                .check(new Token(bearer.value()))
                .map(Identities::of)
                .orElseThrow(AuthenticationFailedException::new));
  }
}
