package dev.tributary.domain.account;

import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.LimitErrorCode;
import dev.tributary.domain.limit.PathCost;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be set about how much an account calls. */
final class LimitRules {
  private final AccountProblems problems;

  LimitRules(AccountProblems problems) {
    this.problems = problems;
  }

  void check(AccountLimits limits) {
    checkWindows(limits.windows());
    checkCosts(limits);
    if (limits.headers().remaining().isEmpty() != limits.headers().reset().isEmpty()) {
      problems.error("limits.headers.remaining", LimitErrorCode.QUOTA_HALF);
    }
    checkName("limits.headers.remaining", limits.headers().remaining());
    checkName("limits.headers.limit", limits.headers().limit());
    checkName("limits.headers.reset", limits.headers().reset());
  }

  /** The header of a response may have any name that a header can have. */
  private void checkName(String setting, String name) {
    if (!name.isEmpty() && !HeaderName.isToken(name)) {
      problems.error(setting, ExchangeErrorCode.HEADER_NAME_BAD, HeaderName.visible(name));
    }
  }

  /** The ledger distinguishes windows by kind and length. */
  private void checkWindows(List<CallWindow> windows) {
    Set<List<Object>> seen = new HashSet<>();
    for (int i = 0; i < windows.size(); i++) {
      CallWindow window = windows.get(i);
      if (!seen.add(List.of(window.kind(), window.per()))) {
        problems.error(
            "limits.windows[%d].per".formatted(i), LimitErrorCode.WINDOW_TWICE, window.length());
      }
    }
  }

  private void checkCosts(AccountLimits limits) {
    int fewest =
        limits.windows().stream()
            .mapToInt(window -> limits.withoutReserve(window.calls()))
            .min()
            .orElse(Integer.MAX_VALUE);
    for (int i = 0; i < limits.costs().size(); i++) {
      PathCost cost = limits.costs().get(i);
      if (cost.cost() > fewest) {
        problems.error(
            "limits.weights[%d].cost".formatted(i),
            LimitErrorCode.COST_TOO_HIGH,
            cost.path(),
            cost.cost(),
            fewest);
      }
    }
  }
}
