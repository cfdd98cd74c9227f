package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a test call whose response is longer than what is kept of it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CutResponseTest {
  private static final String WORKFLOW =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: NAME
      activities:
        - {id: start, kind: start}
        - id: externalApi1
          kind: externalApi
          settings:
            execution: {method: GET, url: "http://127.0.0.1:PORT/rows"}
        - {id: end, kind: end}
      transitions:
        - {from: start, to: externalApi1}
        - {from: externalApi1, to: end}
      """;

  private final int port;

  CutResponseTest(@ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.port = port;
  }

  /** Blanks after the document leave a beginning that is sound JSON. */
  @ParameterizedTest
  @CsvSource({"200, false", "70000, true"})
  void one_that_is_cut_is_no_sample_and_the_page_says_so(int blanks, boolean cut)
      throws IOException {
    String page = testCall("cut-response-" + blanks, blanks);

    assertThat(page.contains("it can neither be used as sample")).as(page).isEqualTo(cut);
    assertThat(page.contains("Use this response as sample")).isEqualTo(!cut);
    assertThat(page.contains("Pin this response")).isEqualTo(!cut);
    assertThat(page.contains("/import/take")).isEqualTo(!cut);
  }

  private String testCall(String name, int blanks) throws IOException {
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(
            WORKFLOW
                .replace("NAME", name)
                .replace("PORT", String.valueOf(port))
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows?draft=true")
        .then()
        .statusCode(201);
    HttpServer api =
        JsonServer.serving(port, "/rows", "{\"rows\":[{\"id\":1}]}" + " ".repeat(blanks));
    try {
      Browser designer = SignedIn.browserOf(Role.DESIGNER);
      String path = "/console/workflows/" + name + "/activities/externalApi1/test-call";
      String led = designer.post(path, Map.of("rows", "1")).header("Location");
      return designer.get(led.replaceFirst("^https?://[^/]+", "")).asString();
    } finally {
      api.stop(0);
    }
  }
}
