package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import dev.tributary.webapp.activity.externalapi.JsonServer;
import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import dev.tributary.webapp.demo.SampleProfiles;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An author tries the call that a form describes. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestCallPageTest extends ConsoleJourney {
  private static final Path STORY = Path.of("..", "examples", "birthday-coupons.yaml");

  private static final String WIDE =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: tried-wide
      activities:
        - {id: start, kind: start}
        - id: externalApi1
          kind: externalApi
          settings:
            outbound: {columns: [day, COLUMNS, note]}
            execution: {method: GET, url: "http://127.0.0.1:PORT/rows"}
        - {id: end, kind: end}
      transitions:
        - {from: start, to: externalApi1}
        - {from: externalApi1, to: end}
      """
          .replace("COLUMNS", columns("%s", ", "));

  private final SampleProfiles people;
  private final InstantSource clock;
  private final int port;

  TestCallPageTest(
      SampleProfiles people,
      InstantSource clock,
      @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @Test
  void shows_what_was_sent_what_came_back_and_what_it_became() throws IOException {
    people.put(LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles")));
    Page page = signedIn();
    upload(
        page,
        Files.readString(STORY)
            .replaceFirst("name: [a-z-]+", "name: tried-by-hand")
            .replace("127.0.0.1:8181", "127.0.0.1:" + port));

    page.navigate(at("/console/workflows/tried-by-hand/activities/externalApi1"));
    page.getByRole(AriaRole.LINK, named("Test call")).click();
    page.getByLabel("Rows to send, at most").fill("1");
    try (MockApi api = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      page.getByRole(AriaRole.BUTTON, named("Send")).click();
      assertThat(page.getByRole(AriaRole.HEADING, named("1 row"))).isVisible();
      page.reload();
      assertThat(page.getByRole(AriaRole.HEADING, named("1 row"))).isVisible();
      assertThat(api.calls()).as("a reload calls nothing").isEqualTo(1);
    }
    assertThat(page.getByRole(AriaRole.COLUMNHEADER, named("internalId"))).isVisible();
    assertThat(page.getByText("\"count\":1")).isVisible();
    assertThat(page.getByText("\"codeFormat\"")).isVisible();
    PageChecks.assertAccessible(page);
    PageChecks.assertCodeIsReadable(page);

    page.getByRole(AriaRole.BUTTON, named("Send")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    page.getByRole(AriaRole.LINK, named("Back to the workflow")).click();
    assertThat(page.getByText("Add an activity")).isVisible();
  }

  @Test
  void values_of_many_columns_keep_their_lines_and_long_ones_are_not_squeezed() throws IOException {
    Page page = signedIn();
    upload(page, WIDE.replace("PORT", String.valueOf(port)));
    page.setViewportSize(1400, 900);
    page.navigate(at("/console/workflows/tried-wide/activities/externalApi1/test-call"));
    HttpServer api = JsonServer.serving(port, "/rows", rows());
    try {
      page.getByRole(AriaRole.BUTTON, named("Send")).click();
      assertThat(page.getByRole(AriaRole.HEADING, named("1 row"))).isVisible();
    } finally {
      api.stop(0);
    }

    assertThat(lines(page, "2026-01-01")).isEqualTo(1);
    assertThat(lines(page, "Long text")).isLessThanOrEqualTo(6);
    assertThat(page.getByText(Pattern.compile("\\d ms$"))).isVisible();
  }

  private static String columns(String form, String between) {
    return IntStream.range(0, 12)
        .mapToObj(number -> form.formatted("columnOfTheTable" + number))
        .collect(Collectors.joining(between));
  }

  /** How many lines the cell with this text has, by the height of a line. */
  private static int lines(Page page, String text) {
    return ((Number)
            page.locator("td", new Page.LocatorOptions().setHasText(text))
                .first()
                .evaluate(
                    """
                    cell => {
                      const range = document.createRange();
                      range.selectNodeContents(cell.querySelector('.value') ?? cell);
                      return new Set([...range.getClientRects()].map(line => line.top)).size;
                    }
                    """))
        .intValue();
  }

  private static String rows() {
    String columns = columns("\"%s\":\"value\"", ",");
    return "[{\"day\":\"2026-01-01\",%s,\"note\":\"%s\"}]"
        .formatted(columns, "Long text ".repeat(20));
  }
}
