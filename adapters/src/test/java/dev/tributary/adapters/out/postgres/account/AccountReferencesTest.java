package dev.tributary.adapters.out.postgres.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.account.test.AccountTest;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.secret.SecretName;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountReferencesTest {
  private static final String WITH =
      """
      {"activities": [{"id": "api", "settings": {"execution": {"account": "coupons"}}}]}\
      """;
  private static final String WITHOUT =
      """
      {"activities": [{"id": "api", "label": "coupons",
        "settings": {"execution": {"url": "coupons"}, "inbound": {"params": {"account": "coupons"}}}}]}\
      """;
  private static final AccountName COUPONS = new AccountName("coupons");

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());

  @Test
  void drafts_and_newest_revisions_of_workflows_use_an_account() {
    workflow("drafted", Optional.of(WITH), false);
    workflow("published", Optional.empty(), false);
    publish("published", 1, WITH);
    workflow("used-it-once", Optional.empty(), false);
    publish("used-it-once", 1, WITH);
    publish("used-it-once", 2, WITHOUT);
    workflow("only-mentions-it", Optional.of(WITHOUT), false);
    workflow("deleted", Optional.of(WITH), true);

    WorkflowsOfAccount users = new WorkflowsOfAccount(database.dataSource());
    assertThat(users.of(COUPONS)).containsExactly("drafted", "published");
    assertThat(users.of(new AccountName("other"))).isEmpty();
  }

  @Test
  void accounts_use_the_secrets_that_they_name() {
    account("b", "{\"authentication\": {\"bearer\": {\"token\": {\"secret\": \"key\"}}}}");
    account("a", "{\"authentication\": {\"basic\": {\"password\": {\"secret\": \"key\"}}}}");
    account("c", "{\"label\": \"key\", \"authentication\": {\"basic\": {\"user\": \"key\"}}}");

    SecretsOfAccounts secrets = new SecretsOfAccounts(database.dataSource());
    assertThat(secrets.usersOf(new SecretName("key"))).containsExactly("a", "b");
    assertThat(secrets.usersOf(new SecretName("other"))).isEmpty();
  }

  @Test
  void the_last_test_of_an_account_is_kept_as_long_as_the_account() {
    PostgresAccountTests tests =
        new PostgresAccountTests(database.dataSource(), new ExchangeJson(new ObjectMapper()));
    account("coupons", "{}");
    assertThat(tests.last(COUPONS)).isEmpty();

    Instant now = Instant.parse("2026-11-29T10:00:00Z");
    tests.keep(COUPONS, new AccountTest(now, Optional.empty()));
    AccountTest failed =
        new AccountTest(now, Optional.of(AccountErrorCode.CREDENTIALS_REFUSED.with(401L)));
    tests.keep(COUPONS, failed);
    assertThat(tests.last(COUPONS)).contains(failed);

    sql.update("delete from tributary.account where name = 'coupons'");
    assertThat(tests.last(COUPONS)).isEmpty();
  }

  private void account(String name, String settings) {
    sql.update(
        "insert into tributary.account (name, settings, version, updated_at)"
            + " values (?, ?::jsonb, 1, now())",
        name,
        settings);
  }

  private void workflow(String name, Optional<String> draft, boolean deleted) {
    sql.update(
        """
        insert into tributary.workflow values
          (gen_random_uuid(), ?, '', 1, ?::jsonb, 0, now(), now(),
           case when ?::boolean then now() end)
        """,
        name,
        draft,
        deleted);
  }

  private void publish(String name, int revision, String definition) {
    sql.update(
        """
        insert into tributary.revision
        select gen_random_uuid(), id, ?, ?::jsonb, now(), 'admin' from tributary.workflow
        where name = ?
        """,
        revision,
        definition,
        name);
    sql.update("update tributary.workflow set revision = ? where name = ?", revision, name);
  }
}
