package dev.tributary.domain.activity.externalapi.rule;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.WaitSource;
import java.util.List;

/** What may be set about retries, beside what the policy itself refuses. */
public final class RetryRules {
  public static final int MOST_HEADERS = 10;

  private static final String PLACE = "execution.retry.waitFrom";

  private final SettingProblems problems;

  public RetryRules(SettingProblems problems) {
    this.problems = problems;
  }

  public void check(RetryPolicy retry) {
    List<String> headers = retry.waitFrom();
    if (headers.size() > MOST_HEADERS) {
      problems.error(
          PLACE, ExternalApiErrorCode.TOO_MANY_WAIT_HEADERS, headers.size(), MOST_HEADERS);
    }
    for (int i = 0; i < headers.size(); i++) {
      if (WaitSource.parse(headers.get(i)).isEmpty()) {
        problems.error(
            PLACE + "[%d]".formatted(i), ExternalApiErrorCode.WAIT_HEADER_BAD, headers.get(i));
      }
    }
  }
}
