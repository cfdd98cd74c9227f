package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The values of the secrets that accounts name, each only for the origins that it is bound to. */
@ApplicationScoped
public class AccountSecrets {
  private final SecretValues secrets;

  public AccountSecrets(SecretValues secrets) {
    this.secrets = secrets;
  }

  /**
   * @param name as the account names it
   * @param target where the value is sent
   * @throws ExchangeFailed when there is none, or it may not be sent there
   */
  public Secret value(Optional<SecretName> name, AccountName account, EndpointUrl target) {
    try {
      return name.flatMap(known -> secrets.value(known, target))
          .orElseThrow(() -> missing(name, account, target));
    } catch (Refused elsewhere) {
      throw missing(name, account, target);
    }
  }

  private static ExchangeFailed missing(
      Optional<SecretName> name, AccountName account, EndpointUrl target) {
    return new ExchangeFailed(
        ExchangeFailure.unsent(
            ExchangeErrorCode.ACCOUNT_SECRET,
            account.value(),
            name.map(SecretName::value).orElse("-"),
            target.origin()));
  }
}
