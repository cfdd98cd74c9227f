package dev.tributary.domain.activity;

import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.Term;
import java.util.Optional;

/**
 * Checks the expressions in the settings of one activity and collects everything wrong with these.
 * The same rules run before a start, where they give problems, and when the activity executes,
 * where they give terms.
 */
public final class SettingChecks extends SettingProblems {
  private final ExpressionLanguage language;

  public SettingChecks(ExpressionLanguage language) {
    this.language = language;
  }

  /** The expression in {@code setting}, when it is valid. */
  public Optional<Term> expression(String setting, String text, Scope scope) {
    return checked(setting, language.check(text, scope));
  }

  /** The true-or-false condition in {@code setting}, when it is valid. */
  public Optional<Term> condition(String setting, String text, Scope scope) {
    return checked(setting, language.checkCondition(text, scope));
  }
}
