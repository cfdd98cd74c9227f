package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test runs in the console. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestRunPagesTest extends TestRunFixture {
  @Test
  void a_person_starts_it_from_the_console_and_reads_its_report() {
    String form = page("/console/workflows/" + workflow + "/test-run", "en");
    assertThat(form).contains("Coupons", "may change data", "name=\"call-externalApi1\"");

    Response refused = submit(Map.of("people", "1000000"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("externalApi1", "value=\"1000000\"");

    Response started =
        submit(
            Map.of(
                "call-externalApi1", "sample",
                "sample-externalApi1", "{\"codeData\":{\"codes\":[]}}"));
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(303);
    String run = started.header("Location").replaceFirst(".*/console", "/console");
    awaitEnd(run.replaceFirst("/console", ""));
    assertThat(page(run + "/test-report", "en"))
        .contains("Birthday mail", "There is no earlier delivery", "externalApi1");
    assertThat(page(run + "/test-report", "nl")).contains("Wat hij zou hebben verzonden");
    for (String list : List.of("/console", "/console/workflows/" + workflow)) {
      assertThat(page(list, "en").split(run, 2)[1].split("</li>|</tr>", 2)[0])
          .as(list)
          .contains("<span class=\"chip\">Test run</span>");
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Test run", "nl, Testrun"})
  void it_is_marked_in_lists_and_in_the_audit(String language, String mark) {
    String id = test(SAMPLE).path("id");

    assertThat(page("/console/runs?workflow=" + workflow, language)).contains(mark);
    assertThat(page("/console/runs/" + id, language)).contains(mark);
    assertThat(page("/console/messages", language)).contains(mark);
    assertThat(get("/api/v1/audit?objectName=" + id).asString()).contains("tested");
  }

  private Response submit(Map<String, String> fields) {
    return SignedIn.browserOf(Role.OPERATOR)
        .post("/console/workflows/" + workflow + "/test-run", fields);
  }

  private static void awaitEnd(String run) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    String state = "";
    while (!state.startsWith("finished") && Instant.now().isBefore(end)) {
      state = get("/api/v1" + run).path("state");
    }
    assertThat(state).startsWith("finished");
  }
}
