package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** External accounts, as a designer describes, tests and disables them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountPagesTest extends ConsoleJourney {
  @BeforeEach
  void set_the_secret() {
    SignedIn.withKeyOf(Role.DESIGNER)
        .contentType("application/json")
        .body(Map.of("value", "eyJhbGciOiJub25lIn0.eyJleHAiOjE1Nzc4MzY4MDB9.page-hunter2"))
        .put("/api/v1/secrets/page-token");
  }

  @Test
  void adds_an_account_tests_it_and_disables_it() {
    Page page = signedIn();
    page.navigate(at("/console/accounts"));
    page.getByRole(AriaRole.LINK, named("Add an account")).click();
    field(page, "Name").fill("page-coupons");
    field(page, "Label").fill("Page coupons");
    field(page, "Origin").fill("https://api.example.com");
    field(page, "Secret with the token").fill("page-token");
    save(page);

    assertThat(page.getByRole(AriaRole.HEADING, named("Page coupons (page-coupons)"))).isVisible();
    assertThat(health(page)).containsText("Not tested");
    assertThat(health(page)).containsText("Needs attention");
    assertThat(health(page)).containsText("in secret 'page-token' ended on 2020-01-01");
    page.getByRole(AriaRole.BUTTON, named("Test")).click();
    assertThat(health(page)).containsText("Passed");
    page.getByRole(AriaRole.BUTTON, named("Disable")).click();
    assertThat(health(page)).containsText("Disabled");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Enable"))).isVisible();

    page.navigate(at("/console/accounts"));
    Locator row =
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("page-coupons"));
    assertThat(row).containsText("Bearer token");
    assertThat(row).containsText("https://api.example.com:443");
    assertThat(row).containsText("Disabled");
  }

  @Test
  void shows_what_is_wrong_at_its_field_and_keeps_what_was_typed() {
    Page page = signedIn();
    page.navigate(at("/console/accounts/new"));
    field(page, "Signs in with").selectOption("basic");
    field(page, "Name").fill("page-wrong");
    field(page, "Origin").fill("http://api.example.com");
    field(page, "Secret with the password").fill("page-missing");
    page.getByRole(AriaRole.BUTTON, named("Add an origin")).click();
    assertThat(field(page, "Origin")).hasCount(2);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Not saved yet.");
    save(page);

    assertThat(field(page, "Value of the new secret page-missing")).isVisible();
    assertThat(page.locator("body")).containsText("API URL must be a secure URL");
    assertThat(field(page, "User")).hasAttribute("aria-invalid", "true");
    assertThat(field(page, "Secret with the password")).hasValue("page-missing");
  }

  @Test
  void takes_the_value_of_a_secret_that_does_not_exist_yet() {
    Page page = signedIn();
    page.navigate(at("/console/accounts/new"));
    field(page, "Name").fill("page-with-secret");
    field(page, "Origin").fill("https://api.example.com");
    field(page, "Secret with the token").fill("page-new-secret");
    save(page);
    assertThat(page.locator("body")).containsText("Enter the value of each new secret");
    field(page, "Value of the new secret page-new-secret").fill("s3cret-page-value");
    save(page);

    assertThat(health(page)).containsText("Not tested");
    page.navigate(at("/console/secrets"));
    Locator row =
        page.getByRole(AriaRole.ROW)
            .filter(new Locator.FilterOptions().setHasText("page-new-secret"));
    assertThat(row).containsText("https://api.example.com:443");
    assertThat(page.locator("body")).not().containsText("s3cret-page-value");
  }

  @Test
  void changes_how_an_account_signs_in_and_deletes_it_when_sure() {
    Page page = signedIn();
    page.navigate(at("/console/accounts/new"));
    field(page, "Signs in with").selectOption("none");
    field(page, "Name").fill("page-changed");
    field(page, "Origin").fill("https://api.example.com");
    save(page);
    assertThat(field(page, "Private key, as a secret")).hasCount(0);
    assertThat(field(page, "Key store in Base64, as a secret")).hasCount(0);
    field(page, "Client certificate").selectOption("pem");
    assertThat(field(page, "Private key, as a secret")).isVisible();
    assertThat(field(page, "Key store in Base64, as a secret")).hasCount(0);
    field(page, "Client certificate").selectOption("none");
    field(page, "Signs in with").selectOption("apiKey");
    field(page, "Where the key stands").selectOption("query");
    field(page, "Secret with the key").fill("page-token");
    save(page);

    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved");
    assertThat(field(page, "Where the key stands")).hasValue("query");
    page.getByText("Delete", new Page.GetByTextOptions().setExact(true)).first().click();
    page.getByRole(AriaRole.BUTTON, named("Delete page-changed")).click();
    assertThat(page.locator("body")).not().containsText("page-changed");
  }

  /** Those that the kind does not ask for are in the page too, hidden. */
  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .filter(new Locator.FilterOptions().setVisible(true));
  }

  private static Locator health(Page page) {
    return page.getByRole(AriaRole.REGION, named("Health"));
  }

  private static void save(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Save")).first().click();
  }
}
