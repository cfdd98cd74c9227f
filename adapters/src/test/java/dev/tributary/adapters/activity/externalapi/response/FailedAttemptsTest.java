package dev.tributary.adapters.activity.externalapi.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.value.Variables.Variable;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a call that fails is tried, and what is reported of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class FailedAttemptsTest extends ExternalApiResponses {
  @Test
  void fails_when_the_connection_is_reset_in_the_middle_however_often() {
    Failed failed = failing(TABLE, Replies.resetInTheMiddle());
    assertThat(failed.failure().code()).isEqualTo("TRB-150010");
    assertThat(api.server.received()).hasSize(3);
    assertThat(failed.variables().find("attempts")).contains(Variable.integer(3));
  }

  @Test
  void tries_again_three_times_and_reports_the_failure_branch() {
    FakeActivityContext context = api.context(api.settings(TABLE));
    api.server.replying(Replies.status(503));
    ExternalApiSettings settings = api.settings(TABLE.replace("URL", "'URL?key=hidden'"));
    Failed failed = (Failed) api.run(settings, context);

    assertThat(api.server.received()).hasSize(3);
    assertThat(api.sleeper).hasSize(2);
    assertThat(api.server.received())
        .extracting(request -> request.header("Idempotency-Key").orElse(""))
        .containsOnly(context.run() + "/1/1");
    assertThat(failed.variables().find("httpStatus")).contains(Variable.integer(503));
    assertThat(failed.variables().find("attempts")).contains(Variable.integer(3));
    assertThat(failed.variables().find("errorCode")).contains(Variable.text("TRB-150001"));
    assertThat(failed.variables().find("errorMessage"))
        .contains(
            Variable.text(
                "Activity failed (reason: 'HTTP - 503'). The API answered 503 three times; try"
                    + " later or ask its owner."));
    assertThat(failed.variables().find("url")).contains(Variable.text(api.server.url("/coupons")));
    assertThat(context.journal().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .anyMatch(
            line ->
                line.matches("Retrying API URL '.*' due to HTTP - 503 in \\d+ ms, attempt 2\\."))
        .anyMatch(line -> line.endsWith("attempt 3."));
    assertThat(api.exchanges(context)).hasSize(3);
  }

  @Test
  void never_tries_again_what_cannot_pass() {
    failing(TABLE, Replies.status(404));
    assertThat(api.server.received()).hasSize(1);
    failing(TABLE, Replies.json("{"));
    assertThat(api.server.received()).hasSize(2);
  }

  @Test
  void counts_the_attempts_before_a_response_that_is_unusable() {
    Failed failed = failing(TABLE, Replies.status(503), Replies.json("{"));
    assertThat(failed.variables().find("attempts")).contains(Variable.integer(2));
    assertThat(failed.variables().find("httpStatus")).contains(Variable.integer(200));
  }
}
