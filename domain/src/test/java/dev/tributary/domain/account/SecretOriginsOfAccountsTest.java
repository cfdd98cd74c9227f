package dev.tributary.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretOriginsOfAccountsTest {
  private static final String API = "https://api.example.com:443";
  private static final String SERVER = "https://login.example.com:443";

  @Test
  void a_secret_goes_to_the_origins_and_to_the_server_of_tokens() {
    assertThat(of(Bearer.DEFAULT)).containsExactly(API);
    assertThat(of(new ClientCredentials(service()))).containsExactly(API, SERVER);
    assertThat(of(session())).containsExactly(API, SERVER);
  }

  private static List<String> of(Authentication authentication) {
    return new ExternalAccount(
            new AccountName("any"), "", true, new SecretOrigins(List.of(API)), "", authentication)
        .secretOrigins()
        .all();
  }

  private static TokenService service() {
    TokenService any = TokenService.DEFAULT;
    return new TokenService(
        "https://login.example.com/token",
        any.client(),
        any.scope(),
        any.audience(),
        any.parameters());
  }

  private static SessionLogin session() {
    SessionLogin any = SessionLogin.DEFAULT;
    LoginRequest login =
        new LoginRequest(
            any.login().method(),
            "https://login.example.com/session",
            any.login().body(),
            any.login().fields());
    return new SessionLogin(login, any.value(), any.in(), any.name(), any.prefix(), any.age());
  }
}
