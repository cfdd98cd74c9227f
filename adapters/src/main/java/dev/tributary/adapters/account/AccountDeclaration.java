package dev.tributary.adapters.account;

import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.integerBetween;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.secret.SecretOrigins;

/**
 * The settings of an external account.
 *
 * @param name of the account, which is no setting: it never changes
 */
public record AccountDeclaration(AccountName name) implements SettingsDeclaration<ExternalAccount> {
  private static final long MOST_REDIRECTS = 10;

  /** The bundle of the texts of its form. */
  public static final String BUNDLE = "account-form";

  @Override
  public ExternalAccount settings(SettingValues<ExternalAccount> values) {
    return new ExternalAccount(
        name,
        values.of(text("label").describe("What people read."), ExternalAccount::label),
        values.of(
            toggle("enabled", true)
                .describe("Whether calls may use the account; disabling stops all of them."),
            ExternalAccount::enabled),
        values.of(
            setting("origins", new OriginsType(), SecretOrigins.UNBOUND)
                .describe(
                    "The only origins that credentials of the account are sent to, such as"
                        + " https://api.example.com."),
            ExternalAccount::origins),
        values.of(
            text("testUrl")
                .describe("An address of one of the origins, which a test of the account reads.")
                .help(),
            ExternalAccount::testUrl),
        values.of(
            group("authentication", new AuthenticationDeclaration()).alwaysWritten(),
            ExternalAccount::authentication),
        values.of(group("transport", new TransportDeclaration()), ExternalAccount::transport),
        values.of(group("limits", new LimitsDeclaration()), ExternalAccount::limits),
        values
            .of(
                integerBetween("redirects", 0, MOST_REDIRECTS)
                    .describe("Redirects that a call follows at most; 0 for none.")
                    .help(),
                account -> (long) account.redirects())
            .intValue(),
        values.of(
            toggle("traceContext", false)
                .describe(
                    "Whether calls carry the header traceparent, when this installation writes"
                        + " traces.")
                .help(),
            ExternalAccount::traceContext));
  }
}
