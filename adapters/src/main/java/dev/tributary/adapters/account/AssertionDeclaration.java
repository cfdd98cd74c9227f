package dev.tributary.adapters.account;

import static dev.tributary.adapters.account.SecretReference.secret;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.seconds;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.account.token.Assertion;
import dev.tributary.domain.account.token.Assertion.Claim;
import dev.tributary.domain.account.token.SigningAlgorithm;
import dev.tributary.domain.account.token.SigningKey;

/** What an account asserts, and the key that signs it. */
final class AssertionDeclaration {
  private static final String LABELS = "account-form.assertion.";

  private AssertionDeclaration() {}

  static Assertion assertion(SettingValues<Assertion> values) {
    return new Assertion(
        values.of(
            text("issuer")
                .label(LABELS + "issuer")
                .describe("The service account, or the client.")
                .help(),
            Assertion::issuer),
        values.of(
            text("subject").label(LABELS + "subject").describe("For whom the token is.").help(),
            Assertion::subject),
        values.of(
            text("audience")
                .label(LABELS + "audience")
                .describe("The server as it calls itself; without it, the token endpoint.")
                .help(),
            Assertion::audience),
        values.of(
            text("scope").label(LABELS + "scope").describe("What is asked for, as a claim."),
            Assertion::scope),
        values.of(
            seconds("lifetime", Assertion.DEFAULT_LIFETIME)
                .label(LABELS + "lifetime")
                .describe("After which the assertion is not accepted any more."),
            Assertion::lifetime),
        values.of(
            rows("claims", rowsOf(AssertionDeclaration::claim))
                .label(LABELS + "claims")
                .describe("What the server wants besides, as texts."),
            Assertion::claims),
        values.of(
            group("signing", AssertionDeclaration::signing).alwaysWritten(), Assertion::signing));
  }

  static SigningKey signing(SettingValues<SigningKey> values) {
    return new SigningKey(
        values.of(secret("key", LABELS + "key"), SigningKey::key),
        values.of(
            choice("algorithm", SigningAlgorithm.class, SigningAlgorithm.RS256)
                .label(LABELS + "algorithm")
                .choiceLabels(LABELS + "algorithm_")
                .describe("How assertions are signed."),
            SigningKey::algorithm),
        values.of(
            text("keyId").label(LABELS + "keyId").describe("By which the server knows the key."),
            SigningKey::keyId),
        values.of(secret("certificate", LABELS + "certificate"), SigningKey::certificate));
  }

  private static Claim claim(SettingValues<Claim> values) {
    return new Claim(
        values.of(text("name").required().alwaysWritten(), Claim::name),
        values.of(exact("value").describe("As text."), Claim::value));
  }
}
