package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An import from the choice of a file, over its preview, to profiles and rejects. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportsPageTest extends ConsoleJourney {
  private final String name = "Name" + UUID.randomUUID().toString().replace("-", "");

  private final String people =
      """
      firstName,lastName,email,hobby
      Ada,%1$s,ada@example.com,chess
      Bob,%1$s,nobody,chess
      """
          .formatted(name);

  @Inject DataSource dataSource;

  @Test
  void a_file_is_looked_at_and_imported_and_reports_what_it_left_out() throws IOException {
    Page page = signedIn();
    page.navigate(at("/console/profiles"));
    page.getByRole(AriaRole.LINK, named("Imports")).click();
    page.getByRole(AriaRole.LINK, named("Import a file")).first().click();

    choose(page, people);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("One column is not matched yet.");
    page.getByLabel("What hobby becomes").selectOption(label("Leave out"));
    assertThat(page.getByText("Fits")).hasCount(1);
    assertThat(page.getByText("email: The value is no email address.")).isVisible();
    importIt(page);

    assertThat(page.getByRole(AriaRole.HEADING, named("people.csv"))).isVisible();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Finished with rejects");
    assertThat(page.getByText("one row was left out")).isVisible();
    Locator left = page.getByRole(AriaRole.REGION, named("Left out")).locator("tbody tr");
    assertThat(left).hasCount(1);
    assertThat(left).containsText("The value is no email address.");
    Download file =
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("All as CSV")).click());
    try (var content = file.createReadStream()) {
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains("3,email,nobody,true,TRB-210055");
    }

    page.navigate(at("/console/profiles?search=" + name));
    assertThat(page.getByRole(AriaRole.LINK, named("Ada " + name))).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, named("Bob " + name))).hasCount(0);
    page.navigate(at("/console/imports"));
    assertThat(page.getByRole(AriaRole.LINK, named("people.csv")).first()).isVisible();
  }

  @Test
  void a_column_may_become_another_and_options_are_kept() {
    Page page = signedIn();
    begin(page);

    choose(page, "Given;Sur;Birth\nAda;%s;28/02/1990\n".formatted(name));
    page.getByRole(AriaRole.BUTTON, named("Leave the 3 others out")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("No column of the file is imported");
    page.getByLabel("What Given becomes").selectOption(label("First name"));
    page.getByLabel("What Sur becomes").selectOption(label("Last name"));
    page.getByLabel("What Birth becomes").selectOption(label("Birth date"));
    assertThat(page.getByText("Days are read as d/M/y.")).isVisible();
    page.getByText("Nothing has to be chosen here").click();
    page.getByLabel("Dates").fill("dd/MM/yyyy");
    page.getByLabel("Dates").blur();
    assertThat(page.getByText("Fits")).isVisible();
    importIt(page);

    assertThat(page.getByText("Every row was imported")).isVisible();
    assertThat(page.locator("dl.settings")).containsText("dd/MM/yyyy");
    page.navigate(at("/console/profiles?search=" + name));
    page.getByRole(AriaRole.LINK, named("Ada " + name)).click();
    assertThat(page.getByText("28 February 1990")).isVisible();
  }

  @Test
  void columns_of_one_name_and_of_consent_are_chosen_by_hand() {
    Page page = signedIn();
    begin(page);

    choose(page, "lastName,Phone,Phone,Newsletter\n%s,1,2,no\n".formatted(name));
    Locator question =
        page.getByRole(AriaRole.ALERT)
            .filter(new Locator.FilterOptions().setHasText("does a yes in it mean"));
    assertThat(question).containsText("'Newsletter' is to fill 'No longer by email'");
    assertThat(question)
        .containsText("“No longer by email (no = no longer, yes = consent)” when a no opts out");
    assertThat(question).not().containsText("optOutEmail");
    assertThat(page.getByText("'Phone' is filled by two columns of the file")).isVisible();
    page.locator("#map-3").selectOption(label("Leave out"));
    page.getByLabel("What Newsletter becomes")
        .selectOption(label("No longer by email (no = no longer, yes = consent)"));
    assertThat(page.getByText("Fits")).isVisible();
    importIt(page);

    assertThat(page.getByText("Every row was imported")).isVisible();
    assertThat(
            new Sql(dataSource)
                .first(
                    "select phone || ' ' || opt_out_email as person from public.profile"
                        + " where last_name = ?",
                    row -> row.text("person"),
                    name))
        .contains("1 true");
  }

  @Test
  void what_cannot_be_imported_is_shown_before_it_is_sent() {
    Page page = signedIn();
    begin(page);

    importIt(page);
    Locator file = page.getByLabel("File", exactly());
    assertThat(file.evaluate("field => field.validity.valueMissing")).isEqualTo(true);

    choose(page, "PK\u0003\u0004");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("a spreadsheet or an archive");
    choose(page, "\u0000\u0001\u0002");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("TRB-210029");
    choose(page, new byte[] {(byte) 0x81, 'a'});
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("TRB-210005");
    assertThat(page.getByLabel("Encoding")).isVisible();

    choose(page, "");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The file has no rows");

    choose(page, "lastName\n%s\n".formatted(name));
    page.getByLabel("Found again by").selectOption(label("Email address"));
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The key is 'Email'");
    importIt(page);
    assertThat(page.getByRole(AriaRole.ALERT)).isFocused();

    page.locator("#import").evaluate("form => (form.dataset.most = 3)");
    choose(page, "lastName\n%s\n".formatted(name));
    assertThat(page.locator("#refused")).containsText("The file is larger than");
    importIt(page);
    assertThat(page).hasURL(at("/console/imports/new"));
    assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isHidden();
  }

  @Test
  void a_page_whose_token_no_longer_holds_sends_nothing() {
    Page page = signedIn();
    begin(page);
    page.locator("#import input[name=csrf]").evaluate("field => (field.value = 'stale')");

    choose(page, "lastName\n%s\n".formatted(name));
    assertThat(page.locator("#refused")).containsText("TRB-170005");
    importIt(page);

    assertThat(page.locator("#refused > .banner")).isFocused();
    assertThat(page).hasURL(at("/console/imports/new"));
    SignedIn.browserOf(Role.DESIGNER)
        .request()
        .contentType("application/octet-stream")
        .body("lastName\nNobody\n".getBytes(StandardCharsets.UTF_8))
        .post("/console/imports")
        .then()
        .statusCode(403);
  }

  @Test
  void an_import_is_watched_stopped_and_resumed_and_reports_why_it_failed() {
    Page page = signedIn();
    String id = failed();
    set(id, "state = 'RECEIVED', failure = null, failure_arguments = null, finished_at = null");
    page.navigate(at("/console/imports/" + id));
    assertThat(page.getByText("It waits for its turn")).isVisible();

    set(id, "state = 'MERGING', lines_read = 4, lines_merged = 3");
    assertThat(page.getByText("Writes the profiles: line 3 of 4.")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Stop")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Stopped");

    page.getByRole(AriaRole.BUTTON, named("Resume")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Failed");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("1 rows were rejected");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Resume goes on where it was");
    assertThat(page.getByRole(AriaRole.LINK, named("Import another file"))).isVisible();
  }

  @Test
  void the_list_follows_imports_that_are_under_way() {
    Page page = signedIn();
    String id = failed();
    set(id, "state = 'RECEIVED', failure = null, failure_arguments = null, finished_at = null");
    page.navigate(at("/console/imports"));
    Locator row =
        page.locator("tr", new Page.LocatorOptions().setHas(page.locator("[href$='" + id + "']")));
    assertThat(row).containsText("0 %");

    set(id, "state = 'MERGING', lines_read = 4, lines_merged = 2, inserted = 17");
    assertThat(row).containsText("17");
    set(id, "state = 'STOPPED', finished_at = now()");
    assertThat(row).containsText("Stopped");
    assertThat(page.locator("[data-live-words]")).hasAttribute("data-state", "ended");
  }

  @Test
  void a_viewer_is_offered_no_import() {
    String id = failed();
    var viewer = SignedIn.browserOf(Role.VIEWER);

    assertThat(viewer.get("/console/imports").asString())
        .contains(id)
        .doesNotContain("/console/imports/new");
    assertThat(viewer.get("/console/imports/" + id).asString())
        .contains("1 rows were rejected")
        .doesNotContain("/commands");
  }

  @Test
  void pages_of_imports_are_accessible_and_fit() {
    String id = failed();
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = signedIn(1280, 900, theme);
      page.navigate(at("/console/imports"));
      PageChecks.assertAccessibleAndFits(page, theme);
      page.navigate(at("/console/imports/" + id));
      PageChecks.assertAccessibleAndFits(page, theme);
      begin(page);
      choose(page, people);
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      page.getByText("Nothing has to be chosen here").click();
      PageChecks.assertAccessibleAndFits(page, theme);
      page.getByLabel("What hobby becomes").selectOption(label("Leave out"));
      assertThat(page.getByText("Fits")).isVisible();
      PageChecks.assertAccessibleAndFits(page, theme);
      page.context().close();
    }
  }

  @Test
  void long_words_and_right_to_left_files_fit_narrow_pages() {
    Page page = signedIn(360, 900, ColorScheme.LIGHT);
    for (String words : List.of("W".repeat(100), "שלום עולם ".repeat(9).strip())) {
      begin(page);
      page.getByLabel("File", exactly())
          .setInputFiles(
              new FilePayload(
                  words + ".csv",
                  "text/csv",
                  "lastName,email,%1$s\n%1$s,%1$s,%1$s\n"
                      .formatted(words)
                      .getBytes(StandardCharsets.UTF_8)));
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      PageChecks.assertFits(page);
      page.locator("#map-3").selectOption(label("Leave out"));
      assertThat(page.locator(".flaw").first()).isVisible();
      PageChecks.assertFits(page);
      importIt(page);
      assertThat(page.getByText("one row was left out")).isVisible();
      PageChecks.assertFits(page);
      page.navigate(at("/console/imports"));
      PageChecks.assertFits(page);
    }
    page.locator("a.row-link").first().click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasCSS("direction", "rtl");
  }

  private void begin(Page page) {
    page.navigate(at("/console/imports/new"));
  }

  private static void choose(Page page, String text) {
    choose(page, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void choose(Page page, byte[] content) {
    page.getByLabel("File", exactly())
        .setInputFiles(new FilePayload("people.csv", "text/csv", content));
  }

  private static void importIt(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Import")).click();
  }

  private static SelectOption label(String label) {
    return new SelectOption().setLabel(label);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  /** An import that has failed, because it has a reject and may have none. */
  private String failed() {
    Response accepted =
        SignedIn.asAdministrator()
            .contentType("application/octet-stream")
            .body("lastName,email\n%s,nobody\n".formatted(name).getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/imports?maxRejects=0&fileName=failed.csv");
    String id = accepted.path("id");
    Page page = signedIn();
    page.navigate(at("/console/imports/" + id));
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Failed");
    page.context().close();
    return id;
  }

  /** What a worker would have written. */
  private void set(String id, String changes) {
    new Sql(dataSource)
        .update(
            "update tributary.file_import set " + changes + " where id = ?", UUID.fromString(id));
  }
}
