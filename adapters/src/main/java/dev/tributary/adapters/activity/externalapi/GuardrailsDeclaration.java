package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.seconds;

import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.setting.Setting;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.ExchangeLimits;

/**
 * The limits of an activity: bytes as numbers, times as {@code 60s}.
 *
 * @param standard what the instance sets
 */
record GuardrailsDeclaration(Guardrails standard) implements SettingsDeclaration<Guardrails> {
  @Override
  public Guardrails settings(SettingValues<Guardrails> values) {
    return new Guardrails(
        Limits.fitting(
            values.of(limit("version", standard.version()), limits -> (long) limits.version())),
        call(values),
        Limits.fitting(
            values.of(
                limit("maxDepth", standard.maxDepth())
                    .describe("Nested objects and arrays; the outermost is 1."),
                limits -> (long) limits.maxDepth())),
        Limits.fitting(
            values.of(
                limit("maxKeyLength", standard.maxKeyLength()),
                limits -> (long) limits.maxKeyLength())),
        Limits.fitting(
            values.of(
                limit("maxDuplicateKeys", standard.maxDuplicateKeys()).keyword("minimum", 0),
                limits -> (long) limits.maxDuplicateKeys())));
  }

  private ExchangeLimits call(SettingValues<Guardrails> values) {
    ExchangeLimits call = standard.call();
    return new ExchangeLimits(
        values.of(
            limit("requestBytes", call.requestBytes()), limits -> limits.call().requestBytes()),
        values.of(
            limit("responseBytes", call.responseBytes()).describe("Counted after decompression."),
            limits -> limits.call().responseBytes()),
        values.of(
            seconds("timeout", call.attemptTime())
                .alwaysWritten()
                .describe("For one attempt, from resolving the name to the last byte.")
                .help(Limits.TIME_HELP),
            limits -> limits.call().attemptTime()),
        values.of(
            seconds("totalTime", call.totalTime())
                .alwaysWritten()
                .describe("For all attempts and the pauses between them.")
                .help(Limits.TIME_HELP),
            limits -> limits.call().totalTime()));
  }

  private static Setting<Long> limit(String name, long defaultValue) {
    return integer(name, defaultValue).alwaysWritten().keyword("minimum", 1);
  }
}
