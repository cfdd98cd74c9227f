package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.SettingTypes.checkedGroup;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.seconds;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RetryPolicy;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.List;
import java.util.Locale;

/**
 * The settings of the call.
 *
 * @param standard what the instance sets for retries
 */
record CallDeclaration(RetryPolicy standard) implements SettingsDeclaration<CallSettings> {
  private static final ParsedType<HttpMethod> METHOD =
      new ParsedType<>(
          text -> HttpMethod.valueOf(text.toUpperCase(Locale.ROOT)),
          HttpMethod::name,
          DefinitionErrorCode.UNKNOWN_CHOICE,
          CallSettings.METHODS.stream().map(HttpMethod::name).toList());

  @Override
  public CallSettings settings(SettingValues<CallSettings> values) {
    return new CallSettings(
        values.of(setting("method", METHOD, HttpMethod.POST).alwaysWritten(), CallSettings::method),
        Trimming.both(
            values.of(
                text("url")
                    .required()
                    .alwaysWritten()
                    .describe("An https address; path and query may hold $(expression).")
                    .keyword("maxLength", 8192)
                    .help(),
                CallSettings::url)),
        values.of(
            setting("headers", new HeadersType(), List.of())
                .describe(
                    "Request headers by name: a text, which may hold $(expression), or the name of"
                        + " a secret with text before and after it. A credential is always a"
                        + " secret."),
            CallSettings::headers),
        values.of(
            toggle("idempotencyKey", true)
                .describe(
                    "Sends Idempotency-Key, the same with every attempt of a call; without it a"
                        + " POST is tried again only when nothing was sent."),
            CallSettings::idempotencyKey),
        values.of(
            checkedGroup("retry", this::retry, "attempts", ExternalApiErrorCode.GUARDRAIL_BAD)
                .alwaysWritten(),
            CallSettings::retry));
  }

  private RetryPolicy retry(SettingValues<RetryPolicy> values) {
    return new RetryPolicy(
        Math.clamp(
            values.of(
                integer("attempts", standard.attempts())
                    .alwaysWritten()
                    .describe("At most, the first included; 1 never tries again.")
                    .keyword("minimum", 1)
                    .keyword("maximum", 100),
                retry -> (long) retry.attempts()),
            0,
            100),
        values.of(
            seconds("pause", standard.base())
                .alwaysWritten()
                .describe("Longest pause before the second attempt; doubled for each further one.")
                .help(Limits.TIME_HELP),
            RetryPolicy::base),
        values.of(
            seconds("longestPause", standard.longest()).alwaysWritten().help(Limits.TIME_HELP),
            RetryPolicy::longest),
        values.of(
            seconds("longestRetryAfter", standard.longestRetryAfter())
                .alwaysWritten()
                .describe("Longest pause that is granted to the response's Retry-After.")
                .help(Limits.TIME_HELP),
            RetryPolicy::longestRetryAfter));
  }
}
