package dev.tributary.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallLedgerTextTest {
  private static final QuotaHeaders HEADERS = new QuotaHeaders("Left", "", "Reset");
  private static final ReportedQuota REPORTED = new ReportedQuota(3, 1_795_953_660_000L);

  @Test
  void forgets_what_was_reported_once_no_headers_are_read() {
    AccountLimits reading = limits(HEADERS);
    String text = CallLedgerText.write(new CallLedger(reading, List.of(), Optional.of(REPORTED)));

    assertThat(CallLedgerText.read(reading, text).reported()).contains(REPORTED);
    assertThat(CallLedgerText.read(limits(QuotaHeaders.NONE), text).reported()).isEmpty();
  }

  private static AccountLimits limits(QuotaHeaders headers) {
    return new AccountLimits(List.of(), List.of(), headers, 0, OptionalInt.empty());
  }
}
