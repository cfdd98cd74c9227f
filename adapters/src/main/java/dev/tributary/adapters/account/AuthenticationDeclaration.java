package dev.tributary.adapters.account;

import static dev.tributary.adapters.account.SecretReference.secret;
import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.JwtAssertion;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.authentication.AuthenticationKind;
import dev.tributary.domain.account.place.ApiKeyPlace;
import java.util.function.Function;

/** How an account signs in: the kind, and the settings of that kind in an object of its name. */
final class AuthenticationDeclaration implements SettingsDeclaration<Authentication> {
  private static final String KIND = "kind";
  private static final String LABELS = "account-form.authentication.";

  @Override
  public Authentication settings(SettingValues<Authentication> values) {
    AuthenticationKind kind =
        values.of(
            choice(KIND, AuthenticationKind.class, AuthenticationKind.NONE)
                .alwaysWritten()
                .describe("How the account signs in."),
            Authentication::kind);
    Basic basic =
        values.of(
            group("basic", AuthenticationDeclaration::basic)
                .when(is(KIND, AuthenticationKind.BASIC)),
            of(Basic.class, Basic.DEFAULT));
    Bearer bearer =
        values.of(
            group("bearer", AuthenticationDeclaration::bearer)
                .when(is(KIND, AuthenticationKind.BEARER)),
            of(Bearer.class, Bearer.DEFAULT));
    ApiKey apiKey =
        values.of(
            group("apiKey", AuthenticationDeclaration::apiKey)
                .when(is(KIND, AuthenticationKind.API_KEY)),
            of(ApiKey.class, ApiKey.DEFAULT));
    ClientCredentials clientCredentials =
        values.of(
            group("clientCredentials", AuthenticationDeclaration::clientCredentials)
                .when(is(KIND, AuthenticationKind.CLIENT_CREDENTIALS)),
            of(ClientCredentials.class, ClientCredentials.DEFAULT));
    RefreshToken refreshToken =
        values.of(
            group("refreshToken", AuthenticationDeclaration::refreshToken)
                .when(is(KIND, AuthenticationKind.REFRESH_TOKEN)),
            of(RefreshToken.class, RefreshToken.DEFAULT));
    JwtAssertion jwtAssertion =
        values.of(
            group("jwtAssertion", AuthenticationDeclaration::jwtAssertion)
                .when(is(KIND, AuthenticationKind.JWT_ASSERTION)),
            of(JwtAssertion.class, JwtAssertion.DEFAULT));
    SessionLogin sessionLogin =
        values.of(
            group("sessionLogin", SessionDeclaration::session)
                .when(is(KIND, AuthenticationKind.SESSION_LOGIN)),
            of(SessionLogin.class, SessionLogin.DEFAULT));
    return switch (kind) {
      case NONE -> new None();
      case BASIC -> basic;
      case BEARER -> bearer;
      case API_KEY -> apiKey;
      case CLIENT_CREDENTIALS -> clientCredentials;
      case REFRESH_TOKEN -> refreshToken;
      case JWT_ASSERTION -> jwtAssertion;
      case SESSION_LOGIN -> sessionLogin;
    };
  }

  /** The settings of one kind; of another one's, the defaults, which are not written. */
  private static <T> Function<Authentication, T> of(Class<T> kind, T defaults) {
    return authentication -> kind.isInstance(authentication) ? kind.cast(authentication) : defaults;
  }

  private static ClientCredentials clientCredentials(SettingValues<ClientCredentials> values) {
    return new ClientCredentials(
        TokenServiceDeclaration.service(values, ClientCredentials::service));
  }

  private static RefreshToken refreshToken(SettingValues<RefreshToken> values) {
    return new RefreshToken(
        TokenServiceDeclaration.service(values, RefreshToken::service),
        values.of(secret("token", LABELS + "refreshToken.token"), RefreshToken::token));
  }

  private static JwtAssertion jwtAssertion(SettingValues<JwtAssertion> values) {
    return new JwtAssertion(
        TokenServiceDeclaration.serviceWithoutClient(values, JwtAssertion::service),
        values.of(
            group("assertion", AssertionDeclaration::assertion).alwaysWritten(),
            JwtAssertion::assertion));
  }

  private static Basic basic(SettingValues<Basic> values) {
    return new Basic(
        values.of(text("user").describe("The user, as text."), Basic::user),
        values.of(secret("userSecret", LABELS + "basic.userSecret"), Basic::userSecret),
        values.of(secret("password", LABELS + "basic.password"), Basic::password));
  }

  private static Bearer bearer(SettingValues<Bearer> values) {
    return new Bearer(values.of(secret("token", LABELS + "bearer.token"), Bearer::token));
  }

  private static ApiKey apiKey(SettingValues<ApiKey> values) {
    return new ApiKey(
        values.of(
            choice("in", ApiKeyPlace.class, ApiKeyPlace.HEADER)
                .describe("Where requests carry the key."),
            ApiKey::in),
        values.of(
            text("name")
                .defaultValue(ApiKey.DEFAULT.name())
                .describe("Of the header, the query parameter or the cookie."),
            ApiKey::name),
        values.of(
            exact("prefix").describe("Text before the key, such as \"Token \".").help(),
            ApiKey::prefix),
        values.of(secret("key", LABELS + "apiKey.key"), ApiKey::key));
  }
}
