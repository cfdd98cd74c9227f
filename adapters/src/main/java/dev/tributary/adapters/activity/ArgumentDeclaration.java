package dev.tributary.adapters.activity;

import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.Argument;

/** A parameter that an activity gives to what it starts. */
public final class ArgumentDeclaration {
  private ArgumentDeclaration() {}

  public static Argument of(SettingValues<Argument> values) {
    return new Argument(
        values.of(text("name").required().alwaysWritten(), Argument::name),
        values.of(
            text("value")
                .required()
                .alwaysWritten()
                .describe("An expression over event variables, such as $(vars/@city).")
                .help(),
            Argument::value));
  }
}
