package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportsPageTest extends ImportJourney {
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
}
