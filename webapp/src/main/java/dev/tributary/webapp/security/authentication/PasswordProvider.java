package dev.tributary.webapp.security.authentication;

import dev.tributary.application.access.signin.CheckPassword;
import dev.tributary.application.access.signin.SignInResult.Accepted;
import dev.tributary.application.access.signin.SignInResult.TooMany;
import dev.tributary.application.access.signin.SignInResult.Wrong;
import dev.tributary.webapp.security.authentication.AuthenticationRequests.NameAndPassword;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks a person's name and password, as often as the limits allow. */
@ApplicationScoped
public class PasswordProvider implements IdentityProvider<NameAndPassword> {
  private final CheckPassword checkPassword;

  public PasswordProvider(CheckPassword checkPassword) {
    this.checkPassword = checkPassword;
  }

  @Override
  public Class<NameAndPassword> getRequestType() {
    return NameAndPassword.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      NameAndPassword typed, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(typed));
  }

  private SecurityIdentity identity(NameAndPassword typed) {
    return switch (checkPassword.check(typed.name(), typed.password(), typed.address())) {
      case Accepted(var user) -> Identities.of(user);
      case Wrong() -> throw new AuthenticationFailedException();
      case TooMany tooMany -> throw new AuthenticationFailedException(new TooManyAttempts(tooMany));
    };
  }
}
