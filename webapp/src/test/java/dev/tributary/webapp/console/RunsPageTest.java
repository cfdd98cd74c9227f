package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.tributary.webapp.demo.ApiBehaviour;
import dev.tributary.webapp.demo.MockApi;
import dev.tributary.webapp.demo.SampleProfiles;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The first page and the list of runs show what happened, and search it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunsPageTest extends ConsoleJourney {
  private static final String FAILING =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: sure-to-fail
      label: Sure to fail
      activities:
        - id: api1
          kind: externalApi
          settings:
            outbound: {columns: [code]}
            execution: {url: "https://nowhere.invalid/", retry: {attempts: 1}}
        - {id: end1, kind: end}
      transitions:
        - {from: api1, to: end1}
      """;

  private static final ApiBehaviour SLOW = new ApiBehaviour(200, 60_000, List.of(), null, 0);

  private static final String NEWER =
      """
      <details class="exchange" id="exchange-later-#"><summary>Newer</summary>
      <div><pre>x</pre><button data-copy hidden>Copy</button></div></details>
      """;

  private final SampleProfiles people;
  private final InstantSource clock;
  private final int port;

  RunsPageTest(
      SampleProfiles people,
      InstantSource clock,
      @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @Test
  void the_first_page_shows_what_failed_until_a_run_is_opened() {
    Page page = signedIn();
    failOnce(page);

    page.navigate(at("/console"));
    Locator failures = page.getByRole(AriaRole.REGION, named("Needs attention"));
    failures.getByRole(AriaRole.LINK).filter(holding("Sure to fail")).first().click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Sure to fail"))).isVisible();
  }

  @Test
  void a_run_shows_what_it_waits_for_and_is_not_green_once_it_was_stopped() throws IOException {
    people.put(LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles")));
    Page page = signedIn();
    upload(
        page,
        Files.readString(Path.of("..", "examples", "birthday-coupons.yaml"))
            .replaceFirst("name: [a-z-]+", "name: waits-for-an-api")
            .replace("127.0.0.1:8181", "127.0.0.1:" + port));
    try (MockApi api = MockApi.start(port, SLOW)) {
      page.getByRole(AriaRole.BUTTON, named("Start")).click();
      Locator head = page.locator("#run-head");
      assertThat(head).containsText("Invoking API URL");
      Locator time = page.locator("#run-figures dd").last();
      assertThat(time).not().hasText(time.textContent());

      page.getByRole(AriaRole.BUTTON, named("Pause")).click();
      assertThat(head).containsText("Nothing new begins. Still at work:");
      page.getByRole(AriaRole.BUTTON, named("Resume")).click();
      assertThat(head.locator(".state.running")).hasText("Running");

      page.locator("#stop summary").click();
      page.getByRole(AriaRole.BUTTON, named("Stop the run")).click();
      assertThat(head.locator(".state.idle")).hasText("Stopped");
      assertThat(page.locator(".diagram a.done .mark")).hasCount(doneBoxes(page));
      assertTrue(api.calls() <= 1);
    }
    assertThat(page.locator(".diagram a.idle").last()).isVisible();
    page.locator(".diagram a.done").first().click();
    page.locator("#rerun summary").click();
    assertThat(page.locator("#rerun button")).isVisible();
    page.locator("#restart summary").click();
    page.getByRole(AriaRole.BUTTON, named("Restart the run")).click();
    page.getByRole(AriaRole.LINK, named("Tasks")).click();
    assertThat(page.getByText("activation 2").first()).isVisible();
  }

  /** Every green box has ended by itself. */
  private static int doneBoxes(Page page) {
    return page.locator(".diagram a title").filter(holding("(Finished)")).count();
  }

  @Test
  void the_list_shows_a_new_run_and_its_end_without_a_reload() {
    Page page = signedIn();
    upload(page, FAILING.replace("sure-to-fail", "seen-live").replace("Sure to fail", "Seen live"));
    page.navigate(at("/console/runs?workflow=seen-live"));
    assertThat(page.getByText("No runs like that.")).isVisible();
    page.evaluate("window.notReloaded = true");

    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{}")
        .post(at("/api/v1/workflows/seen-live/runs"))
        .then()
        .statusCode(lessThan(300));

    assertThat(rows(page).first()).containsText("Seen live");
    assertThat(rows(page).first()).containsText("Failed");
    assertEquals(true, page.evaluate("window.notReloaded"));
  }

  @Test
  void finds_runs_by_state_period_workflow_and_words() {
    Page page = signedIn();
    failOnce(page);

    page.navigate(at("/console/runs"));
    page.getByLabel("State").selectOption(new SelectOption().setLabel("Failed"));
    page.getByLabel("Period").selectOption(new SelectOption().setLabel("Last hour"));
    page.getByLabel("Search").fill("SURE to");
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();
    assertThat(rows(page).first()).containsText("Sure to fail");
    assertThat(page.getByLabel("Search")).hasValue("SURE to");

    page.getByLabel("Workflow").fill("no-such-workflow");
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();
    assertThat(page.getByText("No runs like that.")).isVisible();

    page.getByRole(AriaRole.LINK, named("Clear")).click();
    assertThat(rows(page).first()).isVisible();
  }

  @Test
  void a_name_that_no_workflow_can_have_finds_nothing_beside_words_and_is_reported() {
    Page page = signedIn();
    failOnce(page);

    page.navigate(at("/console/runs?workflow=Sure%20to&text=no-such-words"));
    assertThat(page.getByText("No workflow can have the name “Sure to”")).isVisible();
    page.navigate(at("/console/runs?workflow=Sure%20to&text=admin"));
    assertThat(page.getByText("No workflow can have the name “Sure to”")).isVisible();
    page.navigate(at("/console/runs?workflow=Sure%20to"));
    assertThat(rows(page).first()).containsText("Sure to fail");
  }

  @Test
  void what_was_opened_stays_open_while_the_page_follows_its_run() {
    Page page = signedIn();
    failOnce(page);
    AtomicInteger reads = following(page);
    page.navigate(page.url().replaceAll("[?].*", "") + "?tab=exchanges");
    Locator exchange = page.locator("details.exchange[id]").last();
    exchange.locator("summary").click();
    int before = reads.get();
    assertThat(page.locator("#exchange-later-" + (before + 2))).isAttached();

    assertThat(exchange).hasAttribute("open", "");
    assertThat(exchange.locator("[data-copy]").first()).isVisible();
    assertThat(page.locator("#exchange-later-" + (before + 2))).not().hasAttribute("open", "");
    assertThat(page.locator("[data-copy][hidden]")).hasCount(0);
  }

  /** Has the page of a run be read again and again, each time with a newer exchange on top. */
  private static AtomicInteger following(Page page) {
    AtomicInteger reads = new AtomicInteger();
    page.route(
        "**/changes-for-tests",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/event-stream")
                    .setBody("retry: 300\nevent: changed\ndata: now\n\n")));
    page.route("**/*tab=exchanges", route -> response(route, reads.incrementAndGet()));
    return reads;
  }

  private static void response(Route route, int read) {
    String newer =
        IntStream.rangeClosed(1, read)
            .mapToObj(number -> NEWER.replace("#", Integer.toString(read + 1 - number)))
            .collect(Collectors.joining());
    String page = route.fetch().text();
    String live = "<div data-live='/console/changes-for-tests'><i data-live-words></i></div>";
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("text/html")
            .setBody(
                page.replaceFirst("<main[^>]*>", "$0" + live)
                    .replaceFirst("<details", newer + "<details")));
  }

  private void failOnce(Page page) {
    upload(page, FAILING);
    page.getByRole(AriaRole.BUTTON, named("Start")).click();
    assertThat(page.getByText("Failed at api1.")).isVisible();
  }

  private static Locator rows(Page page) {
    return page.locator("tbody tr");
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
