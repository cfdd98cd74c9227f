package dev.tributary.application.activity.externalapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.account.Accounts;
import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.QuotaHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallConcurrencyTest {
  private final InMemoryExternalAccounts accounts = new InMemoryExternalAccounts();
  private final CallConcurrency concurrency = new CallConcurrency(accounts);

  @ParameterizedTest
  @CsvSource({"4, 2, 2", "4, 4, 4", "4, 9, 4", "4, 0, 4"})
  void a_plan_makes_no_more_calls_at_once_than_its_account_allows(
      int planned, int allowed, int made) {
    AccountName name = new AccountName("coupons");
    OptionalInt limit = allowed == 0 ? OptionalInt.empty() : OptionalInt.of(allowed);
    accounts.add(
        Accounts.limited(
            name, new AccountLimits(List.of(), List.of(), QuotaHeaders.NONE, 0, limit)),
        Instant.EPOCH);

    assertThat(concurrency.of(planned, Optional.of(name))).isEqualTo(made);
    assertThat(concurrency.of(planned, Optional.empty())).isEqualTo(planned);
    assertThat(concurrency.of(planned, Optional.of(new AccountName("other")))).isEqualTo(planned);
  }
}
