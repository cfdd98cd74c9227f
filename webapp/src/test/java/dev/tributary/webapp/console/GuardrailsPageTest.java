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

/** An author whose activity was made with other limits than those of today. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardrailsPageTest extends ConsoleJourney {
  private static final Path STORY = Path.of("..", "examples", "birthday-coupons.yaml");

  private final int port;

  GuardrailsPageTest(@ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.port = port;
  }

  @Test
  void takes_the_current_limits_in_one_step_and_leaves_the_rest() throws IOException {
    Page page = signedIn();
    upload(
        page,
        Files.readString(STORY)
            .replaceFirst("name: [a-z-]+", "name: of-older-limits")
            .replace("127.0.0.1:8181", "127.0.0.1:" + port)
            .replace(
                "      execution:",
                "      guardrails: {responseBytes: 1000, maxDepth: 5}\n      execution:"));
    page.navigate(at("/console/workflows/of-older-limits/activities/externalApi1?tab=guardrails"));
    assertThat(page.locator("input[value='1000']")).hasCount(1);

    page.locator("a[href$='/externalApi1/guardrails']").click();
    assertThat(page.locator("td strong")).hasCount(2);
    PageChecks.assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, named("Use the current guardrails")).click();

    assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    assertThat(page.locator("input[value='1000']")).hasCount(0);
    assertThat(page.locator("input[value='5242880']")).not().hasCount(0);
    page.navigate(at("/console/workflows/of-older-limits/activities/externalApi1/guardrails"));
    assertThat(page.getByText("This activity has the current guardrails.")).isVisible();
  }
}
