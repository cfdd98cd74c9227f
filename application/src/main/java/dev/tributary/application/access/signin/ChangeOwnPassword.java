package dev.tributary.application.access.signin;

import dev.tributary.application.access.ChangeUser;
import dev.tributary.application.access.ChangeUser.Change;
import dev.tributary.domain.access.Password;
import dev.tributary.domain.access.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Changes the password of the current user, who must enter the present one; throttled as signing
 * in. Ends all sessions of the user.
 */
@ApplicationScoped
public class ChangeOwnPassword {
  private final CheckPassword checkPassword;
  private final ChangeUser changeUser;

  public ChangeOwnPassword(CheckPassword checkPassword, ChangeUser changeUser) {
    this.checkPassword = checkPassword;
    this.changeUser = changeUser;
  }

  /** Nothing is changed unless the result is {@link SignInResult.Accepted}. */
  public SignInResult change(UserName name, String present, Password next, String address) {
    SignInResult result = checkPassword.check(name.value(), present, address);
    if (result instanceof SignInResult.Accepted) {
      changeUser.change(name, new Change(Optional.empty(), Optional.empty(), Optional.of(next)));
    }
    return result;
  }
}
