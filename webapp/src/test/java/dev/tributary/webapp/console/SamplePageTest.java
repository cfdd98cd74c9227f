package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The mapping of an author who pastes a response of the API instead of typing its columns. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplePageTest extends ConsoleJourney {
  private static final Path STORY = Path.of("..", "examples", "birthday-coupons.yaml");

  private final int port;

  SamplePageTest(@ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.port = port;
  }

  @Test
  void a_pasted_response_becomes_the_mapping_and_known_columns_keep_their_settings()
      throws IOException {
    Page page = signedIn();
    open(page, "sampled");

    page.getByLabel("Response (JSON)")
        .fill(
            "{\"codeData\":{\"codes\":[{\"code\":\"1\",\"zipCode\":\"95124\",\"worth\":2.5}]},"
                + "\"other\":[1,2]}");
    page.getByRole(AriaRole.BUTTON, named("Show the columns")).click();
    page.getByLabel("Rows come from").selectOption("/codeData/codes");
    page.getByRole(AriaRole.BUTTON, named("Show the columns")).click();
    assertThat(page.getByRole(AriaRole.ROW)).hasCount(4);
    assertThat(page.getByText("Kept as they are")).hasCount(2);
    PageChecks.assertAccessible(page);

    page.getByRole(AriaRole.BUTTON, named("Use this mapping")).click();

    assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    org.assertj.core.api.Assertions.assertThat(
            page.locator("input[value=worth]").count()
                + page.locator("input[value='/worth']").count())
        .isPositive();
    org.assertj.core.api.Assertions.assertThat(page.locator("input[value=internalId]").count())
        .isZero();
  }

  @Test
  void names_and_paths_that_are_long_stay_in_the_card() throws IOException {
    Page page = signedIn();
    open(page, "longsampled");
    String name = "averageTimeOfDeliveryInTheLastTwelveMonths".repeat(3);
    page.setViewportSize(1400, 900);

    page.getByLabel("Response (JSON)").fill("[{\"%1$s\":{\"%1$s\":\"%1$s\"}}]".formatted(name));
    page.getByRole(AriaRole.BUTTON, named("Show the columns")).click();

    assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
    org.assertj.core.api.Assertions.assertThat(
            page.locator(".table-box").evaluate("box => box.scrollWidth - box.clientWidth"))
        .isEqualTo(0);
  }

  @Test
  void names_of_a_usual_length_are_not_broken_beside_a_long_value() throws IOException {
    Page page = signedIn();
    open(page, "widesampled");
    page.setViewportSize(900, 900);

    page.getByLabel("Response (JSON)")
        .fill("[{\"price_currency\":\"%s\"}]".formatted("long value ".repeat(9)));
    page.getByRole(AriaRole.BUTTON, named("Show the columns")).click();

    org.assertj.core.api.Assertions.assertThat(
            page.locator("tbody td", new Page.LocatorOptions().setHasText("price_currency"))
                .first()
                .locator("span, code")
                .evaluate("name => name.getBoundingClientRect().height < 30"))
        .isEqualTo(true);
  }

  @Test
  void what_is_wrong_with_a_sample_is_reported_where_it_stands() throws IOException {
    Page page = signedIn();
    open(page, "missampled");

    page.getByLabel("Response (JSON)").fill("{\"a\":\n  [1,}");
    page.getByRole(AriaRole.BUTTON, named("Show the columns")).click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 2, column");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Use this mapping"))).hasCount(0);
    assertThat(page.getByLabel("Response (JSON)")).hasValue("{\"a\":\n  [1,}");
  }

  private void open(Page page, String name) throws IOException {
    upload(
        page,
        Files.readString(STORY)
            .replaceFirst("name: [a-z-]+", "name: " + name)
            .replace("127.0.0.1:8181", "127.0.0.1:" + port));
    page.navigate(at("/console/workflows/" + name + "/activities/externalApi1"));
    page.getByRole(AriaRole.LINK, named("From a sample")).click();
  }
}
