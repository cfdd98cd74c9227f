package dev.tributary.domain.activity.externalapi.rule;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.rule.ResponseRule;
import dev.tributary.domain.exchange.rule.RuleAction;
import dev.tributary.domain.json.JsonPointer;
import java.util.List;
import java.util.regex.Pattern;

/** What may be set about the rules for responses. */
public final class ResponseRuleRules {
  public static final int MOST_RULES = 50;
  public static final int LONGEST_TEXT = 1000;

  /** {@code 404} or {@code 5xx}. */
  private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|xx)");

  private final SettingProblems problems;

  public ResponseRuleRules(SettingProblems problems) {
    this.problems = problems;
  }

  /**
   * @param paged whether there are pages that may begin again
   */
  public void check(List<ResponseRule> rules, boolean paged) {
    if (rules.size() > MOST_RULES) {
      problems.error("rules", ExternalApiErrorCode.TOO_MANY_RULES, rules.size(), MOST_RULES);
    }
    for (int i = 0; i < rules.size(); i++) {
      check(rules.get(i), "rules[%d].".formatted(i));
      if (rules.get(i).then() == RuleAction.RESTART_PAGES && !paged) {
        problems.error("rules[%d].then".formatted(i), ExternalApiErrorCode.RULE_WITHOUT_PAGES);
      }
    }
  }

  private void check(ResponseRule rule, String place) {
    for (String status : rule.statuses()) {
      if (!STATUS.matcher(status).matches()) {
        problems.error(place + "status", ExternalApiErrorCode.RULE_STATUS_BAD, status);
      }
    }
    if (rule.statuses().isEmpty() && rule.at().isEmpty() && rule.contains().isEmpty()) {
      problems.error(place + "status", ExternalApiErrorCode.RULE_WITHOUT_CONDITION);
    }
    checkPointer(rule, place);
    checkLength(rule.at(), place + "at");
    checkLength(rule.value().orElse(""), place + "equals");
    checkLength(rule.contains(), place + "contains");
    checkLength(rule.message(), place + "message");
  }

  private void checkPointer(ResponseRule rule, String place) {
    if (rule.value().isPresent() && rule.at().isEmpty()) {
      problems.error(place + "at", ExternalApiErrorCode.RULE_VALUE_ALONE);
    }
    try {
      var _ = JsonPointer.of(rule.at());
    } catch (IllegalArgumentException _) {
      problems.error(place + "at", ExternalApiErrorCode.POINTER_BAD, rule.at());
    }
  }

  private void checkLength(String text, String place) {
    if (text.length() > LONGEST_TEXT) {
      problems.error(place, ExternalApiErrorCode.RULE_TEXT_TOO_LONG, text.length(), LONGEST_TEXT);
    }
  }
}
