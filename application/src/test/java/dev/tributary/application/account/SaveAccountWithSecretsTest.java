package dev.tributary.application.account;

import static dev.tributary.application.account.Accounts.account;
import static dev.tributary.application.account.Accounts.bearer;
import static dev.tributary.application.account.Accounts.secret;
import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.account.SaveAccount.Rejected;
import dev.tributary.application.account.SaveAccount.Saved;
import dev.tributary.application.secret.InMemorySecrets;
import dev.tributary.application.secret.PlainCipher;
import dev.tributary.application.secret.PutSecret;
import dev.tributary.application.secret.StoredSecretValues;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An account and the secrets that it lacks are saved together, or none of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaveAccountWithSecretsTest {
  private static final ExternalAccount ACCOUNT = bearer("coupons");
  private static final SecretName TOKEN = new SecretName("token");
  private static final SecretName WORD = new SecretName("word");
  private static final Map<SecretName, Secret> VALUE = Map.of(TOKEN, new Secret("typed"));

  private final SettableClock clock = new SettableClock();
  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final PlainCipher cipher = new PlainCipher();
  private final StoredSecretValues values = new StoredSecretValues(secrets, cipher);
  private final PutSecret putSecret = new PutSecret(secrets, cipher, trail.changes(clock), clock);
  private final SaveAccount save =
      new SaveAccount(
          accounts,
          new AccountRules(new TargetPolicy(List.of(), Set.of(443)), values),
          putSecret,
          trail.changes(clock),
          clock);

  @Test
  void both_are_created_and_the_secret_is_bound_to_where_the_account_sends_it() {
    assertThat(save.create(ACCOUNT, VALUE)).isEqualTo(new Saved());

    assertThat(accounts.find(ACCOUNT.name())).contains(ACCOUNT);
    assertThat(values.origins(TOKEN)).contains(new SecretOrigins(List.of(Accounts.API)));
    assertThat(trail.entries()).extracting("objectType").containsExactly("account", "secret");
  }

  @Test
  void a_change_of_an_account_brings_its_secrets_too() {
    save.create(ACCOUNT, VALUE);
    ExternalAccount changed =
        account("coupons", new Basic("seed", Optional.empty(), secret("word")));

    assertThat(save.replace(changed, 1, Map.of(WORD, new Secret("typed")))).isEqualTo(new Saved());

    assertThat(accounts.find(ACCOUNT.name())).contains(changed);
    assertThat(values.origins(WORD)).isPresent();
  }

  @Test
  void nothing_is_stored_while_a_secret_or_anything_else_is_missing() {
    ExternalAccount both = account("coupons", new Basic("", secret("token"), secret("word")));
    ExternalAccount noUrl =
        account(
            "coupons",
            new ClientCredentials(
                new TokenService(
                    "",
                    TokenClient.of("any", ClientAuthentication.BODY, secret("token")),
                    "",
                    "",
                    List.of())));

    assertRejected(both, "authentication.basic.userSecret.secret");
    assertRejected(noUrl, "authentication.clientCredentials.tokenUrl");
  }

  @Test
  void no_secret_is_stored_for_an_account_whose_name_is_taken_or_that_was_changed_meanwhile() {
    putSecret.create(WORD, new Secret("any"), SecretOrigins.UNBOUND);
    ExternalAccount first = account("coupons", new Basic("seed", Optional.empty(), secret("word")));
    save.create(first, Map.of());

    assertThatThrownBy(() -> save.create(ACCOUNT, VALUE))
        .satisfies(conflict(AccountErrorCode.NAME_TAKEN));
    assertThatThrownBy(() -> save.replace(ACCOUNT, 9, VALUE))
        .satisfies(conflict(AccountErrorCode.CHANGED_MEANWHILE));
    assertThat(secrets.find(TOKEN)).isEmpty();
  }

  @Test
  void a_value_for_a_secret_that_exists_or_that_is_too_long_is_refused() {
    Secret tooLong = new Secret("v".repeat(PutSecret.LONGEST_VALUE + 1));
    assertThatThrownBy(() -> save.create(ACCOUNT, Map.of(TOKEN, tooLong)))
        .satisfies(refused(SecretErrorCode.VALUE_REFUSED));

    putSecret.create(TOKEN, new Secret("meanwhile"), SecretOrigins.UNBOUND);
    assertThatThrownBy(() -> save.create(bearer("others"), VALUE))
        .satisfies(conflict(SecretErrorCode.EXISTS));
    assertThat(values.origins(TOKEN)).contains(SecretOrigins.UNBOUND);
  }

  @Test
  void a_value_of_a_secret_that_the_account_does_not_name_is_ignored() {
    save.create(ACCOUNT, Map.of(TOKEN, new Secret("typed"), WORD, new Secret("unused")));

    assertThat(secrets.find(WORD)).isEmpty();
  }

  private void assertRejected(ExternalAccount account, String place) {
    assertThat(save.create(account, Map.of(WORD, new Secret("typed"))))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.problems()).extracting("place").contains(place));
    assertThat(accounts.find(account.name())).isEmpty();
    assertThat(secrets.list(Optional.empty(), 9)).isEmpty();
  }
}
