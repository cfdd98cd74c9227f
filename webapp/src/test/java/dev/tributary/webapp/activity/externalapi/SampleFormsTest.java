package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page of a sample: which array it takes, and what it says about a text that is none. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleFormsTest {
  private static final String TWO =
      "{\"meta\":[],\"offers\":[{\"id\":1}],\"facets\":[{\"name\":\"a\"}]}";

  private Browser designer = new Browser();

  @BeforeEach
  void sign_in() {
    designer = SignedIn.browserOf(Role.DESIGNER);
  }

  @Test
  void of_several_arrays_none_is_taken_before_a_person_chooses() {
    Document page = sampled("sample-open", "{}", TWO);

    assertThat(page.expectFirst("#arrayPath option[selected]").text()).isEqualTo("Choose an array");
    assertThat(page.text()).contains("Choose one with \"Rows come from\"");
    assertThat(page.select("table")).isEmpty();
  }

  @Test
  void of_several_arrays_the_one_that_is_mapped_stays() {
    String outbound = "{\"arrayPath\": \"/offers\", \"columns\": [\"id\"]}";

    Document page = sampled("sample-mapped", outbound, TWO);

    assertThat(page.expectFirst("#arrayPath option[selected]").val()).isEqualTo("/offers");
    assertThat(page.text()).contains("1 column ").contains("Kept as they are");
  }

  @Test
  void a_text_that_is_no_json_is_not_looked_for_in_a_run() {
    Document page = sampled("sample-broken", "{}", "{\"a\": [1,}");

    assertThat(page.text())
        .contains("Line 1, column 11", "Paste the whole response")
        .doesNotContain("line and column", "of the run", "Path of the rows");
  }

  private Document sampled(String name, String outbound, String sample) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
             "activities": [{"id": "api1", "kind": "externalApi", "settings": {"outbound": %s,
               "execution": {"url": "https://sample.example.com/x"}}}], "transitions": []}"""
                .formatted(name, outbound))
        .post("/api/v1/workflows?draft=true")
        .then()
        .statusCode(201);
    String path = "/console/workflows/" + name + "/activities/api1/sample";
    return Jsoup.parse(designer.post(path, Map.of("sample", sample)).asString());
  }
}
