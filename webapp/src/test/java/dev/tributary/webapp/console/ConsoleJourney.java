package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.tributary.webapp.platform.TestDatabaseResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all walks through the console share: one browser, a signed-in user, generous timeouts. */
abstract class ConsoleJourney {
  /** For a machine that does other things too; nothing waits longer than it must. */
  private static final double TIMEOUT_MILLIS = 20_000;

  @SuppressWarnings("NullAway.Init") // the test framework fills it
  @TestHTTPResource("/")
  URI home;

  private final List<Page> pages = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  @BeforeEach
  void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
  }

  @AfterEach
  void leave() {
    pages.forEach(page -> page.context().close());
    assertThat(errors).as("errors of scripts").isEmpty();
  }

  String at(String path) {
    return home.resolve(path).toString();
  }

  Page signedIn() {
    return signedIn(1440, 900, ColorScheme.LIGHT);
  }

  Page signedIn(int width, int height, ColorScheme theme) {
    Page page = Browser.shared().page(width, height, theme);
    pages.add(page);
    page.onPageError(errors::add);
    page.navigate(at("/console/workflows"));
    page.locator("input[name=name]").fill("admin");
    page.locator("input[name=password]").fill(TestDatabaseResource.ADMINISTRATOR_PASSWORD);
    page.getByRole(AriaRole.BUTTON).last().click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Workflows"))).isVisible();
    return page;
  }

  /** Publishes a definition from a file, as a person does. */
  void upload(Page page, String definition) {
    page.navigate(at("/console/workflows"));
    byte[] bytes = definition.getBytes(StandardCharsets.UTF_8);
    page.getByLabel("YAML or JSON file")
        .setInputFiles(new FilePayload("workflow.yaml", "application/yaml", bytes));
    page.getByRole(AriaRole.BUTTON, named("Publish")).click();
  }

  static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
