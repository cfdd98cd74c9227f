package dev.tributary.domain.activity.externalapi.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.exchange.retry.Backoff;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.exchange.rule.ResponseRule;
import dev.tributary.domain.exchange.rule.RuleAction;
import dev.tributary.domain.problem.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseRuleRulesTest {
  private final SettingProblems problems = new SettingProblems();

  @Test
  void reports_everything_at_its_place() {
    new ResponseRuleRules(problems)
        .check(
            List.of(
                rule(List.of("404", "5xx"), "/error/code", Optional.of("X"), "gone", ""),
                rule(List.of("4x", "600"), "", Optional.empty(), "", ""),
                rule(List.of(), "", Optional.empty(), "", ""),
                rule(List.of("200"), "", Optional.of("X"), "", ""),
                rule(List.of("200"), "error", Optional.empty(), "", "m".repeat(1001))),
            true);
    assertThat(problems.all())
        .extracting(Problem::place, Problem::code)
        .containsExactly(
            tuple("rules[1].status", "TRB-150620"),
            tuple("rules[1].status", "TRB-150620"),
            tuple("rules[2].status", "TRB-150621"),
            tuple("rules[3].at", "TRB-150622"),
            tuple("rules[4].at", "TRB-150528"),
            tuple("rules[4].message", "TRB-150624"));
  }

  @Test
  void limits_their_number() {
    ResponseRule rule = rule(List.of("404"), "", Optional.empty(), "", "");
    new ResponseRuleRules(problems).check(Collections.nCopies(50, rule), true);
    assertThat(problems.all()).isEmpty();
    new ResponseRuleRules(problems).check(Collections.nCopies(51, rule), true);
    assertThat(problems.all()).extracting(Problem::code).containsExactly("TRB-150623");
  }

  @Test
  void pages_begin_again_where_there_are_pages() {
    ResponseRule expired =
        new ResponseRule(List.of("410"), "", Optional.empty(), "", RuleAction.RESTART_PAGES, "");
    new ResponseRuleRules(problems).check(List.of(expired), true);
    assertThat(problems.all()).isEmpty();
    new ResponseRuleRules(problems).check(List.of(expired), false);
    assertThat(problems.all())
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple("rules[0].then", "TRB-150627"));
  }

  @Test
  void headers_to_wait_for_are_few_names() {
    new RetryRules(problems).check(waiting(List.of("Retry-After", "X-RateLimit-Reset")));
    assertThat(problems.all()).isEmpty();
    new RetryRules(problems).check(waiting(List.of("X Reset")));
    new RetryRules(problems).check(waiting(Collections.nCopies(11, "X-Reset")));
    assertThat(problems.all())
        .extracting(Problem::place, Problem::code)
        .containsExactly(
            tuple("execution.retry.waitFrom[0]", "TRB-150625"),
            tuple("execution.retry.waitFrom", "TRB-150626"));
  }

  private static RetryPolicy waiting(List<String> headers) {
    return new RetryPolicy(3, Backoff.NONE, headers, Duration.ZERO, TotalBudget.NONE);
  }

  private static ResponseRule rule(
      List<String> statuses, String at, Optional<String> value, String contains, String message) {
    return new ResponseRule(statuses, at, value, contains, RuleAction.FAIL, message);
  }
}
