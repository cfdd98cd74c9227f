package dev.tributary.domain.activity.externalapi.editor.curl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which external accounts can take the place of the credentials of an imported call. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountOfImportTest extends CurlLines {
  private static final String API = "https://api.a.example";
  private static final Map<String, Authentication> KINDS =
      Map.of(
          "none",
          new Authentication.None(),
          "basic",
          Basic.DEFAULT,
          "bearer",
          Bearer.DEFAULT,
          "oauth",
          ClientCredentials.DEFAULT,
          "key",
          new ApiKey(ApiKeyPlace.HEADER, "x-api-key", "", Optional.empty()),
          "prefixed",
          new ApiKey(ApiKeyPlace.HEADER, "Authorization", "Token ", Optional.empty()),
          "query",
          new ApiKey(ApiKeyPlace.QUERY, "api_key", "", Optional.empty()),
          "session",
          session());

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "-u me:s3cr3tV4lue => basic",
        "-H 'authorization: bearer s3cr3tV4lue' => bearer oauth",
        "-H 'Authorization: Token s3cr3tV4lue' => prefixed",
        "-H 'X-Api-Key: s3cr3tV4lue' => key",
        "-G -d api_key=s3cr3tV4lue => query",
        "-b 'theme=dark; sid=s3cr3tV4lue' => session",
        "-H 'Cookie: sid=s3cr3tV4lue' => session",
        "-b cookies.txt => ''",
        "-H 'Cookie: other=s3cr3tV4lue' => ''",
        "-H 'X-Campaign: spring' => ''"
      })
  void an_account_fits_that_carries_the_credential_in_the_same_place(
      String options, String fitting) {
    ImportedCall call = read("curl " + API + "/x " + options);

    assertThat(
            KINDS.entrySet().stream()
                .filter(kind -> call.credentials().fit(account(kind.getValue(), API)))
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrder(fitting.isEmpty() ? new String[0] : fitting.split(" "));
  }

  @Test
  void an_account_of_another_origin_or_a_disabled_one_does_not_fit() {
    ImportedCall call = read("curl " + API + "/x -u me:s3cr3tV4lue");

    assertThat(call.credentials().fit(account(Basic.DEFAULT, API))).isTrue();
    assertThat(call.credentials().fit(account(Basic.DEFAULT, API + ":8443"))).isFalse();
    assertThat(call.credentials().fit(account(Basic.DEFAULT, API).enabled(false))).isFalse();
  }

  @Test
  void an_address_that_is_not_fixed_fits_no_account() {
    assertThat(
            read("curl $BASE/x -u me:s3cr3tV4lue").credentials().fit(account(Basic.DEFAULT, API)))
        .isFalse();
  }

  @Test
  void the_account_replaces_what_it_carries_and_nothing_else() {
    ImportedCall call =
        read(
            "curl '"
                + API
                + "/x?api_key=s3cr3tV4lue&state=CA' -H 'X-Api-Key: s3cr3tV4lue' -H 'X-Campaign: a'");
    CallSettings settings = call.over(calling());

    CallSettings signed =
        settings.signedInBy(account(Objects.requireNonNull(KINDS.get("key")), API));

    assertThat(signed.account()).contains(new AccountName("partner"));
    assertThat(signed.headers()).extracting(HeaderSetting::name).containsExactly("X-Campaign");
    assertThat(signed.query()).extracting(QueryParameter::name).containsExactly("api_key", "state");
    assertThat(call.secretsIn(settings)).hasSize(2);
    assertThat(call.secretsIn(signed))
        .singleElement()
        .satisfies(secret -> assertThat(secret.place()).isEqualTo("api_key"));
    assertThat(signed.withoutAccount().account()).isEmpty();
  }

  private static ExternalAccount account(Authentication authentication, String origin) {
    return new ExternalAccount(
        new AccountName("partner"),
        "",
        true,
        SecretOrigins.of(List.of(origin)),
        "",
        authentication);
  }

  private static SessionLogin session() {
    return new SessionLogin(
        LoginRequest.DEFAULT,
        SessionValue.DEFAULT,
        ApiKeyPlace.COOKIE,
        "sid",
        "",
        Duration.ofMinutes(30));
  }

  private static CallSettings calling() {
    return new CallSettings(
        HttpMethod.GET,
        "",
        List.of(),
        List.of(),
        ImportedBodies.none(),
        true,
        false,
        RetryPolicy.DEFAULT,
        Optional.empty());
  }
}
