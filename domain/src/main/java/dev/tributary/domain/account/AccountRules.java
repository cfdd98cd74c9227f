package dev.tributary.domain.account;

import dev.tributary.domain.account.authentication.AuthenticationRules;
import dev.tributary.domain.account.problem.AccountAddresses;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.problem.AccountFindings;
import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.account.problem.SecretRules;
import dev.tributary.domain.account.transport.TransportRules;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretCatalogue;
import java.util.List;

/** What may be set about an account. */
public final class AccountRules {
  private static final int LONGEST_LABEL = 200;

  private final TargetPolicy targets;
  private final SecretCatalogue secrets;

  public AccountRules(TargetPolicy targets, SecretCatalogue secrets) {
    this.targets = targets;
    this.secrets = secrets;
  }

  /** Everything that is wrong with the account, each at its setting; none when it can be saved. */
  public List<Problem> problems(ExternalAccount account) {
    return check(account).problems();
  }

  /** Everything that is wrong with the account, and the secrets that it names. */
  public AccountFindings check(ExternalAccount account) {
    AccountProblems problems = new AccountProblems();
    if (account.label().length() > LONGEST_LABEL) {
      problems.error("label", AccountErrorCode.LABEL_TOO_LONG, LONGEST_LABEL);
    }
    checkOrigins(account, problems);
    if (!account.testUrl().isEmpty()) {
      checkAddress("testUrl", account.testUrl(), account, problems);
    }
    SecretRules named = new SecretRules(secrets, problems);
    new AuthenticationRules(new AccountAddresses(targets, problems), named, problems)
        .check(account.authentication(), account.origins().all());
    new TransportRules(targets, named, problems)
        .check(account.transport(), account.connectedOrigins());
    new LimitRules(problems).check(account.limits());
    return named.findings(SecretTargets.of(account));
  }

  private void checkOrigins(ExternalAccount account, AccountProblems problems) {
    if (!account.origins().bound()) {
      problems.error("origins", AccountErrorCode.ORIGINS_MISSING);
    }
    account
        .origins()
        .all()
        .forEach(origin -> checkTarget("origins", EndpointUrl.of(origin), problems));
  }

  private void checkAddress(
      String setting, String text, ExternalAccount account, AccountProblems problems) {
    try {
      EndpointUrl url = EndpointUrl.of(text);
      checkTarget(setting, url, problems);
      if (account.origins().bound() && !account.serves(url.origin())) {
        problems.error(
            setting,
            AccountErrorCode.OTHER_ORIGIN,
            url.origin(),
            String.join(", ", account.origins().all()));
      }
    } catch (Refused refused) {
      problems.refused(setting, refused);
    }
  }

  private void checkTarget(String setting, EndpointUrl url, AccountProblems problems) {
    targets
        .refusal(url)
        .map(ExchangeFailure::message)
        .ifPresent(message -> problems.refused(setting, new Refused(message)));
  }
}
