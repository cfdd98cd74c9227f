package dev.tributary.domain.activity.externalapi.guardrails;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;

/** No activity may carry limits above those of the operator. */
public final class GuardrailRules {
  private final Guardrails highest;
  private final SettingProblems problems;

  public GuardrailRules(Guardrails highest, SettingProblems problems) {
    this.highest = highest;
    this.problems = problems;
  }

  public void check(Guardrails own) {
    if (own.version() > Guardrails.CURRENT) {
      problems.error(
          "guardrails.version",
          ExternalApiErrorCode.GUARDRAIL_VERSION,
          own.version(),
          Guardrails.CURRENT);
    }
    check("requestBytes", own.call().requestBytes(), highest.call().requestBytes());
    check("responseBytes", own.call().responseBytes(), highest.call().responseBytes());
    check("timeout", seconds(own.call().attemptTime()), seconds(highest.call().attemptTime()));
    check("totalTime", seconds(own.call().totalTime()), seconds(highest.call().totalTime()));
    check("maxDepth", own.maxDepth(), highest.maxDepth());
    check("maxKeyLength", own.maxKeyLength(), highest.maxKeyLength());
    check("maxDuplicateKeys", own.maxDuplicateKeys(), highest.maxDuplicateKeys());
  }

  private void check(String name, long own, long most) {
    if (own > most) {
      problems.error("guardrails." + name, ExternalApiErrorCode.GUARDRAIL_ABOVE_CEILING, own, most);
    }
  }

  private static long seconds(java.time.Duration time) {
    return time.toSeconds();
  }
}
