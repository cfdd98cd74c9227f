package dev.tributary.domain.account.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.session.LoginField;
import dev.tributary.domain.account.session.LoginField.Place;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.account.session.LoginRequest.Body;
import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.account.session.SessionValue.Source;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionRulesTest {
  private static final String URL = "https://api.example.com/login";
  private static final String START = "authentication.sessionLogin.";
  private static final LoginField USER = text("user", Place.BODY);
  private static final LoginField PASSWORD =
      new LoginField("password", "", Optional.of(new SecretName("here")), Place.BODY);

  @Test
  void a_login_has_an_address_that_calls_may_have() {
    assertThat(problems(login(URL, USER, PASSWORD))).isEmpty();
    assertThat(problems(login("", USER))).containsExactly(START + "login.url WKF-560245");
    assertThat(problems(login("http://api.example.com/", USER)))
        .containsExactly(START + "login.url WKF-560238");
  }

  @Test
  void its_secrets_may_be_sent_there() {
    assertThat(problems(login("https://login.example.com/", USER, PASSWORD)))
        .containsExactly(START + "login.fields[1].secret.secret TRB-170056");
  }

  @Test
  void fields_have_names_that_their_places_allow() {
    assertThat(
            problems(
                login(
                    URL,
                    text("Content-Length", Place.HEADER),
                    text("a b", Place.QUERY),
                    text("", Place.BODY))))
        .containsExactly(
            START + "login.fields[0].name WKF-560248",
            START + "login.fields[1].name TRB-151011",
            START + "login.fields[2].name TRB-151011");
  }

  @Test
  void fields_of_a_json_body_do_not_stand_in_each_others_way() {
    LoginField inside = text("/credentials/user", Place.BODY);
    assertThat(problems(login(URL, inside, text("/credentials/site", Place.BODY)))).isEmpty();
    assertThat(problems(login(URL, inside, text("/credentials/user/name", Place.BODY))))
        .containsExactly(START + "login.fields[1].name TRB-151022");
    assertThat(problems(login(URL, text("/a~b", Place.BODY))))
        .containsExactly(START + "login.fields[0].name TRB-151022");
    assertThat(
            problems(
                session(
                    new LoginRequest(
                        HttpMethod.POST, URL, Body.FORM, List.of(text("/a~b", Place.BODY))),
                    SessionValue.DEFAULT)))
        .isEmpty();
  }

  @Test
  void a_login_by_get_has_no_body() {
    LoginRequest login =
        new LoginRequest(HttpMethod.GET, URL, Body.JSON, List.of(text("q", Place.QUERY), PASSWORD));
    assertThat(problems(session(login, SessionValue.DEFAULT)))
        .containsExactly(START + "login.fields[1].in TRB-151021");
  }

  @Test
  void the_value_stands_at_a_place_of_its_source() {
    LoginRequest login = login(URL, USER).login();
    assertThat(problems(session(login, new SessionValue(Source.BODY, "/session/id")))).isEmpty();
    assertThat(problems(session(login, new SessionValue(Source.COOKIE, "JSESSIONID")))).isEmpty();
    assertThat(problems(session(login, new SessionValue(Source.BODY, "session.id"))))
        .containsExactly(START + "value.at TRB-151022");
    for (Source source : List.of(Source.HEADER, Source.COOKIE)) {
      assertThat(problems(session(login, new SessionValue(source, ""))))
          .containsExactly(START + "value.at TRB-151011");
    }
  }

  @Test
  void calls_carry_the_value_in_a_place_with_a_name_while_it_is_young() {
    LoginRequest login = login(URL, USER).login();
    assertThat(
            problems(
                new SessionLogin(
                    login,
                    SessionValue.DEFAULT,
                    ApiKeyPlace.COOKIE,
                    "a=b",
                    "x\ny",
                    Duration.ofSeconds(9))))
        .containsExactly(
            START + "name TRB-151011", START + "prefix TRB-151011", START + "age TRB-151020");
  }

  private static SessionLogin login(String url, LoginField... fields) {
    return session(
        new LoginRequest(HttpMethod.POST, url, Body.JSON, List.of(fields)), SessionValue.DEFAULT);
  }

  private static SessionLogin session(LoginRequest login, SessionValue value) {
    return new SessionLogin(
        login, value, ApiKeyPlace.HEADER, "X-Session", "", Duration.ofMinutes(10));
  }

  private static LoginField text(String name, Place in) {
    return new LoginField(name, "x", Optional.empty(), in);
  }

  private static List<String> problems(Authentication authentication) {
    ExternalAccount account =
        new ExternalAccount(
            new AccountName("session"),
            "",
            true,
            SecretOrigins.of(List.of("https://api.example.com")),
            "",
            authentication);
    return new AccountRules(
            new TargetPolicy(List.of(), Set.of(443)),
            _ -> Optional.of(SecretOrigins.of(List.of("https://api.example.com"))))
        .problems(account).stream().map(problem -> problem.place() + " " + problem.code()).toList();
  }
}
