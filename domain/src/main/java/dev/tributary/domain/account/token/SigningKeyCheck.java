package dev.tributary.domain.account.token;

import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Function;

/** Finds a private key that no assertion could be signed with. */
public final class SigningKeyCheck {
  private SigningKeyCheck() {}

  /**
   * What is wrong, by the name of the secret.
   *
   * @param values of the secrets; one that is not there is passed over
   */
  public static Optional<Message> of(
      SigningKey signing, Function<SecretName, Optional<Secret>> values) {
    return signing
        .key()
        .filter(name -> values.apply(name).filter(key -> !fits(key, signing)).isPresent())
        .map(
            name ->
                AccountErrorCode.SIGNING_KEY_UNFIT.with(name.value(), signing.algorithm().name()));
  }

  private static boolean fits(Secret key, SigningKey signing) {
    try {
      var _ = PemPrivateKey.read(key.reveal(), signing.algorithm());
      return true;
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }
}
