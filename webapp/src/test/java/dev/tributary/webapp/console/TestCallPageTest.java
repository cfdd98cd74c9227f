package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An author tries the call that a form describes. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestCallPageTest extends ConsoleJourney {
  private static final Path STORY = Path.of("..", "examples", "birthday-coupons.yaml");

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
}
