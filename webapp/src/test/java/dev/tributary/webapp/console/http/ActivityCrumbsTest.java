package dev.tributary.webapp.console.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a workflow call it by its label in their path, as its own page does. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityCrumbsTest {
  private static final Path STORY = Path.of("..", "examples", "birthday-coupons.yaml");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/activities/externalApi1",
        "/activities/externalApi1/test-call",
        "/activities/externalApi1/sample",
        "/activities/externalApi1/import",
        "/activities/externalApi1/guardrails",
        "/activities/email1/preview",
        "/call-estimate",
        "/supervisors",
        "/settings"
      })
  void name_the_workflow_by_its_label(String page) throws IOException {
    String name = "with-crumbs-" + UUID.randomUUID().toString().substring(0, 8);
    String workflow = "/console/workflows/" + name;
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(
            Files.readString(STORY)
                .replace("name: birthday-coupons", "name: " + name)
                .getBytes(UTF_8))
        .post("/api/v1/workflows?draft=true")
        .then()
        .statusCode(201);

    String html = SignedIn.browserOf(Role.ADMINISTRATOR).get(workflow + page).asString();

    assertThat(Jsoup.parse(html).select("nav a[href=" + workflow + "]").text())
        .isEqualTo("Birthday coupons");
  }
}
