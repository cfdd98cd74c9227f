package dev.tributary.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.limit.CallWindow;
import dev.tributary.domain.limit.CallWindow.Kind;
import dev.tributary.domain.limit.CallWindow.WhenReached;
import dev.tributary.domain.limit.PathCost;
import dev.tributary.domain.limit.QuotaHeaders;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitRulesTest {
  private static final QuotaHeaders HALF = new QuotaHeaders("X-Left", "", "");

  @Test
  void several_windows_of_different_lengths_fit_together() {
    assertThat(problems(List.of(window(10, 60), window(1000, 3600)), List.of(), QuotaHeaders.NONE))
        .isEmpty();
    assertThat(problems(List.of(window(10, 60), window(20, 60)), List.of(), QuotaHeaders.NONE))
        .containsExactly("limits.windows[1].per TRB-151207");
  }

  @Test
  void no_call_counts_as_more_than_a_window_has_without_its_reserve() {
    List<PathCost> costs = List.of(new PathCost("/search", 9), new PathCost("/export", 10));

    assertThat(problems(List.of(window(10, 60)), costs, QuotaHeaders.NONE))
        .containsExactly("limits.weights[1].cost TRB-151205");
  }

  @Test
  void what_is_left_and_its_reset_are_read_together() {
    assertThat(problems(List.of(), List.of(), HALF))
        .containsExactly("limits.headers.remaining TRB-151206");
  }

  @Test
  void names_of_headers_are_names_that_a_header_can_have() {
    assertThat(problems(List.of(), List.of(), new QuotaHeaders("X Left", "a\0", "Date")))
        .containsExactly("limits.headers.remaining WKF-560246", "limits.headers.limit WKF-560246");
  }

  @Test
  void a_window_is_shown_as_settings_write_it() {
    assertThat(window(10, 60).shown()).isEqualTo("10 / 1m");
    assertThat(window(1, 90).shown()).isEqualTo("1 / 90s");
    assertThat(window(5, 7200).shown()).isEqualTo("5 / 2h");
    assertThat(window(5, 86_400).shown()).isEqualTo("5 / 1d");
  }

  private static List<String> problems(
      List<CallWindow> windows, List<PathCost> costs, QuotaHeaders headers) {
    AccountProblems problems = new AccountProblems();
    new LimitRules(problems)
        .check(new AccountLimits(windows, costs, headers, 10, OptionalInt.empty()));
    return problems.all().stream().map(problem -> problem.place() + " " + problem.code()).toList();
  }

  private static CallWindow window(int calls, int seconds) {
    return new CallWindow(calls, Duration.ofSeconds(seconds), Kind.MOVING, WhenReached.HOLD);
  }
}
