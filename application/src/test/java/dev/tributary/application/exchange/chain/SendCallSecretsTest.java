package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.secret.Secret;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Records, journal and failures hold no secret. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendCallSecretsTest extends SendCallFixture {
  @Test
  void keeps_no_secret_anywhere() {
    http.responding(
        500,
        "your token top-secret-1 and your key k3y/two+%",
        new ResponseHeader("X-Echo", "Bearer top-secret-1"),
        new ResponseHeader("Set-Cookie", "anything"));
    ExchangeFailed failed = failure(authorized("Bearer top-secret-1"));
    assertThat(exchanges.all().toString() + context.journal() + failed.failure())
        .doesNotContain("top-secret-1")
        .doesNotContain("k3y/two+%")
        .doesNotContain("k3y%2Ftwo")
        .doesNotContain("anything");
    assertThat(exchanges.all().getFirst().request().headers())
        .contains(new RecordedHeader("Authorization", Secret.MASK));
  }

  @Test
  void masks_user_and_password_of_a_basic_credential() {
    http.responding(401, "no access for aladdin:open-sesame, password open-sesame");
    failure(authorized("Basic YWxhZGRpbjpvcGVuLXNlc2FtZQ=="));
    assertThat(exchanges.all().toString())
        .doesNotContain("open-sesame")
        .doesNotContain("YWxhZGRpbjpvcGVuLXNlc2FtZQ");
  }

  @Test
  void masks_a_secret_that_lies_across_the_cut() {
    http.responding(500, "x".repeat(KEPT - 3) + "top-secret-1");
    failure(authorized("Bearer top-secret-1"));
    assertThat(exchanges.all().getFirst().response().orElseThrow().body().head())
        .hasSize(KEPT)
        .doesNotContain("top");
  }
}
