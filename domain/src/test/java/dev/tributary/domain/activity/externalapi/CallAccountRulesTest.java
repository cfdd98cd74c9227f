package dev.tributary.domain.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallAccountRulesTest extends ExternalApiKindFixture {
  private static final HeaderSetting AUTHORIZATION =
      new HeaderSetting("authorization", new SecretReference(new SecretName("key")));

  @Test
  void a_call_names_an_account_of_its_api() {
    assertThat(found("coupons", URL)).isEmpty();
    assertThat(found("coupons", "https://api.example.com/$(vars/@httpStatus)")).isEmpty();
  }

  @Test
  void another_account_is_refused() {
    assertThat(found("gone", URL)).containsExactly("execution.account WKF-560280");
    assertThat(found("asleep", URL)).containsExactly("execution.account WKF-560281");
    assertThat(found("coupons", "https://evil.example.net/"))
        .containsExactly("execution.account TRB-150030");
    assertThat(found("coupons", "https://api.example.com:8443/x"))
        .contains("execution.account TRB-150030");
  }

  @Test
  void the_header_of_the_account_is_not_the_authors() {
    assertThat(found("coupons", URL, AUTHORIZATION))
        .containsExactly("execution.headers.authorization WKF-560248");
  }

  private List<String> found(String account, String url, HeaderSetting... headers) {
    CallSettings call =
        new CallSettings(
            HttpMethod.POST,
            url,
            List.of(),
            List.of(headers),
            BodySettings.of(HttpMethod.POST),
            true,
            false,
            RetryPolicy.DEFAULT,
            Optional.of(new AccountName(account)));
    return problems(settings(ZIPS, CODE, call)).stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .map(problem -> problem.place().replace(place(""), "") + " " + problem.code())
        .filter(problem -> !problem.contains("TRB-150019"))
        .toList();
  }
}
