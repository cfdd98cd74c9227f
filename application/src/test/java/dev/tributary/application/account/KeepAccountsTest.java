package dev.tributary.application.account;

import static dev.tributary.application.account.Accounts.account;
import static dev.tributary.application.account.Accounts.bearer;
import static dev.tributary.application.account.Accounts.secret;
import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.account.SaveAccount.Rejected;
import dev.tributary.application.account.SaveAccount.Saved;
import dev.tributary.application.account.transport.AccountCertificates;
import dev.tributary.application.secret.InMemorySecrets;
import dev.tributary.application.secret.PlainCipher;
import dev.tributary.application.secret.PutSecret;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepAccountsTest {
  private static final AccountName NAME = new AccountName("coupons");
  private static final ExternalAccount ACCOUNT = bearer("coupons");

  private final SettableClock clock = new SettableClock();
  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final List<String> workflows = new ArrayList<>();
  private final SaveAccount save =
      new SaveAccount(
          accounts,
          new AccountRules(
              new TargetPolicy(List.of(), Set.of(443)), name -> Optional.of(SecretOrigins.UNBOUND)),
          new PutSecret(new InMemorySecrets(), new PlainCipher(), trail.changes(clock), clock),
          trail.changes(clock),
          clock);
  private final DeleteAccount delete =
      new DeleteAccount(accounts, name -> workflows, trail.changes(clock));
  private final SwitchAccount switching = new SwitchAccount(accounts, trail.changes(clock), clock);
  private final ShowAccounts show =
      new ShowAccounts(
          accounts,
          name -> workflows,
          new AccountCertificates((_, _) -> Optional.empty(), Duration.ofDays(30), clock));

  @Test
  void an_account_is_added_and_recorded_with_the_names_of_its_secrets() {
    assertThat(save.create(ACCOUNT, Map.of())).isEqualTo(new Saved());

    assertThat(accounts.find(NAME)).contains(ACCOUNT);
    assertThat(trail.last().action()).isEqualTo("created");
    assertThat(trail.last().after())
        .containsEntry("tokenSecret", "token")
        .containsEntry("origins", List.of(Accounts.API));
  }

  @Test
  void an_account_with_a_problem_is_not_stored() {
    ExternalAccount wrong = account("coupons", new Bearer(Optional.empty()));

    assertThat(save.create(wrong, Map.of())).isInstanceOf(Rejected.class);
    assertThat(accounts.find(NAME)).isEmpty();
    save.create(ACCOUNT, Map.of());
    assertThat(save.replace(wrong, 1, Map.of())).isInstanceOf(Rejected.class);
    assertThat(accounts.find(NAME)).contains(ACCOUNT);
    assertThat(trail.entries()).hasSize(1);
  }

  @Test
  void a_change_is_recorded_with_what_was_before() {
    save.create(ACCOUNT, Map.of());

    save.replace(
        account("coupons", new Basic("seed", Optional.empty(), secret("word"))), 1, Map.of());

    assertThat(trail.last().before()).containsEntry("authentication", "bearer");
    assertThat(trail.last().after())
        .containsEntry("user", "seed")
        .containsEntry("passwordSecret", "word");
  }

  @Test
  void the_same_account_keeps_its_version() {
    save.create(ACCOUNT, Map.of());
    save.replace(ACCOUNT, 1, Map.of());

    assertThat(show.one(NAME).stored().version()).isEqualTo(1);
    assertThat(trail.entries()).hasSize(1);
    assertThatThrownBy(() -> save.replace(ACCOUNT, 9, Map.of()))
        .satisfies(conflict(AccountErrorCode.CHANGED_MEANWHILE));
  }

  @Test
  void an_account_in_use_is_not_deleted_and_the_refusal_names_its_users() {
    save.create(ACCOUNT, Map.of());
    workflows.addAll(List.of("birthday", "winback"));

    assertThatThrownBy(() -> delete.delete(NAME, 1))
        .isInstanceOfSatisfying(
            Conflict.class,
            inUse ->
                assertThat(inUse.problem().arguments())
                    .containsExactly("coupons", "birthday, winback"));
    assertThat(show.one(NAME).users()).containsExactly("birthday", "winback");

    workflows.clear();
    delete.delete(NAME, 1);
    assertThat(accounts.find(NAME)).isEmpty();
    assertThat(trail.last().action()).isEqualTo("deleted");
  }

  @Test
  void an_account_is_disabled_and_enabled_whatever_is_edited_about_it() {
    save.create(ACCOUNT, Map.of());

    switching.disable(NAME);
    assertThat(accounts.find(NAME).orElseThrow().enabled()).isFalse();
    assertThat(trail.last().action()).isEqualTo("disabled");
    switching.disable(NAME);
    assertThat(trail.entries()).hasSize(2);

    switching.enable(NAME);
    assertThat(accounts.find(NAME)).contains(ACCOUNT);
    assertThat(trail.last().action()).isEqualTo("enabled");
  }

  @Test
  void an_unknown_account_is_reported() {
    assertThatThrownBy(() -> show.one(NAME)).satisfies(notFound(AccountErrorCode.UNKNOWN));
    assertThatThrownBy(() -> save.replace(ACCOUNT, 1, Map.of()))
        .satisfies(notFound(AccountErrorCode.UNKNOWN));
    assertThatThrownBy(() -> delete.delete(NAME, 1)).satisfies(notFound(AccountErrorCode.UNKNOWN));
    assertThatThrownBy(() -> switching.disable(NAME)).satisfies(notFound(AccountErrorCode.UNKNOWN));
  }
}
