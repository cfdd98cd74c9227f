package dev.tributary.adapters.out.postgres.account;

import dev.tributary.adapters.out.postgres.exchange.ExchangeJson;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.account.test.AccountTest;
import dev.tributary.application.account.test.AccountTests;
import dev.tributary.domain.account.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/** The rows of {@code tributary.account_test}. */
@ApplicationScoped
public class PostgresAccountTests implements AccountTests {
  private static final String KEEP =
      """
      insert into tributary.account_test (account, at, failure) values (?, ?, ?::jsonb)
      on conflict (account) do update set at = excluded.at, failure = excluded.failure
      """;

  private final Sql sql;
  private final ExchangeJson json;

  public PostgresAccountTests(DataSource dataSource, ExchangeJson json) {
    this.sql = new Sql(dataSource);
    this.json = json;
  }

  @Override
  public void keep(AccountName account, AccountTest test) {
    sql.update(KEEP, account.value(), test.at(), test.failure().map(json::message));
  }

  @Override
  public Optional<AccountTest> last(AccountName account) {
    return sql.first(
        "select at, failure from tributary.account_test where account = ?",
        row -> new AccountTest(row.instant("at"), row.optionalText("failure").map(json::message)),
        account.value());
  }
}
