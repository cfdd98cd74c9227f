package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Optional;

/** The settings of a query parameter. */
final class QueryParameterDeclaration {
  private static final ParsedType<SecretName> SECRET =
      new ParsedType<>(SecretName::new, SecretName::value, SecretErrorCode.NAME_REFUSED, List.of());

  /** What stands for no secret. */
  private static final SecretName NONE = new SecretName("none");

  private QueryParameterDeclaration() {}

  static QueryParameter parameter(SettingValues<QueryParameter> values) {
    String name =
        values.of(
            text("name")
                .required()
                .alwaysWritten()
                .keyword("minLength", 1)
                .keyword("maxLength", 255),
            QueryParameter::name);
    String text =
        values.of(
            exact("value")
                .describe(
                    "A text or number, which may hold $(expression); one expression without a"
                        + " value leaves the parameter out. With a secret, what stands in front of"
                        + " it.")
                .help(),
            parameter -> shown(parameter.value()));
    Optional<SecretName> secret =
        values.of(
            setting("secret", SECRET, NONE)
                .optional()
                .describe("The name of a secret, whose value is sent.")
                .suggest(SuggestionSource.SECRETS),
            parameter -> secret(parameter.value()));
    return new QueryParameter(
        name,
        secret
            .<HeaderValue>map(given -> new SecretReference(given, text, ""))
            .orElseGet(() -> new Literal(text)));
  }

  private static String shown(HeaderValue value) {
    return switch (value) {
      case Literal(var text) -> text;
      case SecretReference(var _, var before, var _) -> before;
    };
  }

  private static Optional<SecretName> secret(HeaderValue value) {
    return value instanceof SecretReference(var name, var _, var _)
        ? Optional.of(name)
        : Optional.empty();
  }
}
