package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isOff;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.checkedGroup;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.activity.externalapi.type.HeadersType;
import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
          Arrays.stream(HttpMethod.values()).map(HttpMethod::name).toList());

  private static final ParsedType<AccountName> ACCOUNT =
      new ParsedType<>(
          AccountName::new, AccountName::value, AccountErrorCode.NAME_REFUSED, List.of());

  @Override
  public CallSettings settings(SettingValues<CallSettings> values) {
    HttpMethod method =
        values.of(setting("method", METHOD, HttpMethod.POST).alwaysWritten(), CallSettings::method);
    String url =
        Trimming.both(
            values.of(
                text("url")
                    .required()
                    .alwaysWritten()
                    .describe("An https address; path and query may hold $(expression).")
                    .keyword("maxLength", 8192)
                    .help(),
                CallSettings::url));
    Optional<AccountName> account =
        values.of(
            setting("account", ACCOUNT, new AccountName("none"))
                .optional()
                .describe(
                    "The external account that signs the calls in; the URL lies within its"
                        + " origins.")
                .suggest(SuggestionSource.ACCOUNTS)
                .help(),
            CallSettings::account);
    return new CallSettings(
        method,
        url,
        values.of(
            rows("query", rowsOf(QueryParameterDeclaration::parameter))
                .describe("Query parameters, appended to those of the URL in this order."),
            CallSettings::query),
        values.of(
            setting("headers", new HeadersType(), List.of())
                .describe(
                    "Request headers by name: a text, which may hold $(expression), or the name of"
                        + " a secret with text before and after it. A credential is always a"
                        + " secret."),
            CallSettings::headers),
        values.of(
            group("body", new BodyDeclaration(method))
                .computedDefault(BodySettings.of(method))
                .describe("The body of the request."),
            CallSettings::body),
        values.of(
            toggle("idempotencyKey", true)
                .when(is("method", HttpMethod.POST.name(), HttpMethod.PATCH.name()))
                .describe(
                    "Sends Idempotency-Key with POST and PATCH, the same with every attempt of a"
                        + " call; without it they are tried again only when nothing was sent.")
                .help(),
            CallSettings::idempotencyKey),
        values.of(
            toggle("safeToRepeat", false)
                .when(is("method", HttpMethod.POST.name(), HttpMethod.PATCH.name()))
                .when(isOff("idempotencyKey"))
                .describe(
                    "Declares that the API may get the same POST or PATCH twice without harm, so"
                        + " that it is tried again without a key.")
                .help(),
            CallSettings::safeToRepeat),
        values.of(
            checkedGroup(
                    "retry",
                    new RetryDeclaration(standard),
                    "attempts",
                    ExternalApiErrorCode.GUARDRAIL_BAD)
                .alwaysWritten(),
            CallSettings::retry),
        account);
  }
}
