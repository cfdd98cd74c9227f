package dev.tributary.webapp.security.authentication;

import dev.tributary.application.access.signin.ResumeSession;
import dev.tributary.webapp.security.authentication.AuthenticationRequests.SessionCookie;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the person behind a session's cookie; a stale one is anonymous, not an error. */
@ApplicationScoped
public class SessionProvider implements IdentityProvider<SessionCookie> {
  private final ResumeSession resumeSession;

  public SessionProvider(ResumeSession resumeSession) {
    this.resumeSession = resumeSession;
  }

  @Override
  public Class<SessionCookie> getRequestType() {
    return SessionCookie.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionCookie cookie, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            resumeSession
                .resume(cookie.value())
                .map(Identities::of)
                .orElseGet(() -> QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
  }
}
