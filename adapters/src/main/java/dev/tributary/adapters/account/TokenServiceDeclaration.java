package dev.tributary.adapters.account;

import static dev.tributary.adapters.account.SecretReference.secret;
import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.account.token.TokenParameterPlace;
import dev.tributary.domain.account.token.TokenService;
import java.util.function.Function;

/** Where and as whom an account asks for tokens, the same for each grant. */
final class TokenServiceDeclaration {
  private static final String AUTHENTICATION = "authentication";
  private static final String LABELS = "account-form.token.";

  private TokenServiceDeclaration() {}

  static <S> TokenService service(
      SettingValues<S> values, Function<? super S, TokenService> component) {
    return service(values, component, TokenService.DEFAULT.client());
  }

  /** Of a grant that needs no client besides. */
  static <S> TokenService serviceWithoutClient(
      SettingValues<S> values, Function<? super S, TokenService> component) {
    return service(values, component, TokenService.WITHOUT_CLIENT.client());
  }

  private static <S> TokenService service(
      SettingValues<S> values, Function<? super S, TokenService> component, TokenClient defaults) {
    return new TokenService(
        values.of(
            text("tokenUrl").label(LABELS + "tokenUrl").describe("The token endpoint."),
            grant -> component.apply(grant).tokenUrl()),
        values.of(
            group("client", client -> client(client, defaults)),
            grant -> component.apply(grant).client()),
        values.of(
            text("scope")
                .label(LABELS + "scope")
                .describe("What is asked for, with a blank between the scopes."),
            grant -> component.apply(grant).scope()),
        values.of(
            text("audience").label(LABELS + "audience").describe("For which API."),
            grant -> component.apply(grant).audience()),
        values.of(
            rows("parameters", rowsOf(TokenServiceDeclaration::parameter))
                .label(LABELS + "parameters")
                .describe("What the authorisation server wants besides."),
            grant -> component.apply(grant).parameters()));
  }

  private static TokenClient client(SettingValues<TokenClient> values, TokenClient defaults) {
    return new TokenClient(
        values.of(text("id").label(LABELS + "clientId").describe("client_id"), TokenClient::id),
        values.of(
            choice(AUTHENTICATION, ClientAuthentication.class, defaults.authentication())
                .label(LABELS + "clientAuthentication")
                .choiceLabels(LABELS + "clientAuthentication_")
                .describe("How the client proves who it is."),
            TokenClient::authentication),
        values.of(
            secret("secret", LABELS + "clientSecret")
                .when(is(AUTHENTICATION, ClientAuthentication.BODY, ClientAuthentication.BASIC)),
            TokenClient::secret),
        values.of(
            group("signing", AssertionDeclaration::signing)
                .when(is(AUTHENTICATION, ClientAuthentication.PRIVATE_KEY_JWT)),
            TokenClient::signing),
        values.of(
            text("audience")
                .label(LABELS + "clientAudience")
                .describe("Of the client's assertion; without it, the token endpoint.")
                .help()
                .when(is(AUTHENTICATION, ClientAuthentication.PRIVATE_KEY_JWT)),
            TokenClient::audience));
  }

  private static TokenParameter parameter(SettingValues<TokenParameter> values) {
    return new TokenParameter(
        values.of(text("name").required().alwaysWritten(), TokenParameter::name),
        values.of(exact("value").describe("As text."), TokenParameter::value),
        values.of(secret("secret", LABELS + "parameters.secret"), TokenParameter::secret),
        values.of(
            choice("in", TokenParameterPlace.class, TokenParameterPlace.BODY)
                .choiceLabels(LABELS + "parameters.in_")
                .describe("Where it stands."),
            TokenParameter::in));
  }
}
