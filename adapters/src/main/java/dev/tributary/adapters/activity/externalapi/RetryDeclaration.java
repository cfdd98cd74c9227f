package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.SettingTypes.checkedGroup;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.duration;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.seconds;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.texts;

import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.rule.RetryRules;
import dev.tributary.domain.exchange.retry.Backoff;
import dev.tributary.domain.exchange.retry.Jitter;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.retry.TotalBudget;

/**
 * The settings of retries.
 *
 * @param standard what the instance sets for them
 */
record RetryDeclaration(RetryPolicy standard) implements SettingsDeclaration<RetryPolicy> {
  private static final int MOST_ATTEMPTS = 100;

  @Override
  public RetryPolicy settings(SettingValues<RetryPolicy> values) {
    return new RetryPolicy(
        Math.clamp(
            values.of(
                integer("attempts", standard.attempts())
                    .alwaysWritten()
                    .describe("At most, the first included; 1 never tries again.")
                    .keyword("minimum", 1)
                    .keyword("maximum", MOST_ATTEMPTS),
                retry -> (long) retry.attempts()),
            0,
            MOST_ATTEMPTS),
        backoff(values),
        values.of(
            texts("waitFrom", text(RowShapes.VALUE))
                .defaultValue(standard.waitFrom())
                .describe(
                    "Where a response names the time of the next attempt, in seconds, as a date, or"
                        + " in seconds or milliseconds since 1970: a header, a JSON Pointer into the"
                        + " body, or one of them with the text around the time, such as X-Reason:"
                        + " try again in * seconds. The first that can be read counts; all but"
                        + " Retry-After only of a response that is rate limited.")
                .keyword("maxItems", RetryRules.MOST_HEADERS),
            RetryPolicy::waitFrom),
        values.of(
            seconds("longestRetryAfter", standard.longestRetryAfter())
                .alwaysWritten()
                .describe(
                    "Longest pause that a response may ask for; the call fails at once when it asks"
                        + " for more.")
                .help(Limits.TIME_HELP),
            RetryPolicy::longestRetryAfter),
        values.of(
            checkedGroup(
                    "total",
                    RetryDeclaration::total,
                    "attempts",
                    ExternalApiErrorCode.GUARDRAIL_BAD)
                .defaultValue(TotalBudget.NONE)
                .describe(
                    "What all calls of an execution may spend together: pages, calls of a plan and"
                        + " polls of a job. A resume of a failed run grants it once more."),
            RetryPolicy::total));
  }

  private static TotalBudget total(SettingValues<TotalBudget> values) {
    return new TotalBudget(
        values.of(
            integer("attempts", 0)
                .describe("At most, of all calls, redirects included; 0: any number.")
                .keyword("minimum", 0)
                .keyword("maximum", TotalBudget.MOST_ATTEMPTS)
                .help(),
            TotalBudget::attempts),
        values.of(
            duration("time")
                .describe(
                    "From the first call on, waits included, after which no attempt begins; 0s: any"
                        + " time.")
                .help(),
            TotalBudget::time));
  }

  private Backoff backoff(SettingValues<RetryPolicy> values) {
    Backoff backoff = standard.backoff();
    return new Backoff(
        values.of(
            seconds("pause", backoff.pause())
                .alwaysWritten()
                .describe("Longest pause before the second attempt.")
                .help(Limits.TIME_HELP),
            retry -> retry.backoff().pause()),
        Limits.fitting(
            values.of(
                integer("factor", backoff.factor())
                    .describe("By how much each further pause is longer; 1 keeps it.")
                    .keyword("minimum", 1)
                    .keyword("maximum", Backoff.MOST_FACTOR),
                retry -> (long) retry.backoff().factor())),
        values.of(
            seconds("longestPause", backoff.longest()).alwaysWritten().help(Limits.TIME_HELP),
            retry -> retry.backoff().longest()),
        values.of(
            choice("jitter", Jitter.class, backoff.jitter())
                .describe(
                    "How much of a pause is random, so that calls that failed together do not"
                        + " return together: full, the second half, or none of it."),
            retry -> retry.backoff().jitter()));
  }
}
