package dev.tributary.adapters.account;

import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.setting;

import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.adapters.setting.Setting;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A credential, written as {@code {secret: name}}. */
final class SecretReference {
  private static final ParsedType<SecretName> NAME =
      new ParsedType<>(SecretName::new, SecretName::value, SecretErrorCode.NAME_REFUSED, List.of());

  private SecretReference() {}

  /**
   * @param label key of its name in the form
   */
  static Setting<Optional<SecretName>> secret(String name, String label) {
    return group(name, values -> settings(values, label));
  }

  private static Optional<SecretName> settings(
      SettingValues<Optional<SecretName>> values, String label) {
    return values.of(
        setting("secret", NAME, new SecretName("none"))
            .optional()
            .label(label)
            .describe("The name of a secret.")
            .suggest(SuggestionSource.SECRETS),
        Function.identity());
  }
}
