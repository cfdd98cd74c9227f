package dev.tributary.webapp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages call the signal that started a run by its label, the API by the id of its activity. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartedBySignalTest {
  private static final String WORKFLOW =
      """
      {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "signals-label",
       "activities": [
         {"id": "order1", "kind": "externalSignal", "label": "An order of the shop"},
         {"id": "end1", "kind": "end"}],
       "transitions": [{"from": "order1", "to": "end1"}]}\
      """;

  @Test
  void lists_and_the_page_of_a_run_show_the_label() {
    String run = signalled();

    Browser reader = SignedIn.browserOf(Role.VIEWER);
    assertThat(reader.get("/console/runs/" + run).asString())
        .as("journal")
        .contains("revision 1, started by An order of the shop");
    for (String page :
        new String[] {
          "/console/runs/" + run,
          "/console/runs?workflow=signals-label",
          "/console/workflows/signals-label"
        }) {
      reader.post("/console/preferences", Map.of("language", "en"));
      assertThat(reader.get(page).asString()).as(page).contains("signal: An order of the shop");
      reader.post("/console/preferences", Map.of("language", "nl"));
      assertThat(reader.get(page).asString()).as(page).contains("signaal: An order of the shop");
    }
    Response answered = SignedIn.asAdministrator().get("/api/v1/runs/" + run);
    assertThat(answered.<String>path("trigger.text")).isEqualTo("signal order1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHOP", "order1", "signals-label"})
  void a_search_finds_it_by_the_label_as_by_the_id(String text) {
    String run = signalled();

    Browser reader = SignedIn.browserOf(Role.VIEWER);

    assertThat(reader.get("/console/runs?text=" + text).asString()).contains(run);
    assertThat(reader.get("/console/runs?text=shops").asString()).doesNotContain(run);
  }

  private static String signalled() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(WORKFLOW)
        .post("/api/v1/workflows");
    SignedIn.asAdministrator().post("/api/v1/workflows/signals-label/arm");
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/workflows/signals-label/signals/order1")
        .path("run");
  }
}
