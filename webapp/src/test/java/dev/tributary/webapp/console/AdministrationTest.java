package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Secrets, API keys and the audit trail, as an administrator works with them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdministrationTest extends ConsoleJourney {
  @Test
  void sets_a_secret_that_no_page_shows_and_deletes_it_when_sure() {
    Page page = signedIn();
    page.navigate(at("/console/secrets"));
    page.getByLabel("Name").fill("door-key");
    page.getByLabel("Value").fill("sesame-4711");
    page.getByRole(AriaRole.BUTTON, named("Set")).click();

    Locator row = page.getByRole(AriaRole.ROW).filter(holding("door-key"));
    assertThat(row).containsText("Nothing");
    assertThat(page.content()).doesNotContain("sesame-4711");

    row.getByText("Delete").first().click();
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete door-key"))
        .click();
    assertThat(page.getByRole(AriaRole.ROW).filter(holding("door-key"))).hasCount(0);
  }

  @Test
  void reports_why_a_secret_was_refused() {
    Page page = signedIn();
    page.navigate(at("/console/secrets"));
    page.getByLabel("Name").fill("Not A Name");
    page.getByLabel("Value").fill("x");
    page.getByRole(AriaRole.BUTTON, named("Set")).click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be the name of a secret");
    assertThat(page.getByLabel("Name")).hasValue("Not A Name");
    assertThat(page.getByLabel("Value")).hasValue("");
  }

  @Test
  void shows_a_new_key_once_and_revokes_it() {
    Page page = signedIn();
    page.navigate(at("/console/api-keys"));
    page.getByLabel("Name").fill("nightly import");
    page.getByRole(AriaRole.BUTTON, named("Create")).click();
    String key = page.locator(".banner pre").textContent();
    assertThat(response(key)).isEqualTo(200);

    page.navigate(at("/console/api-keys"));
    assertThat(page.content()).doesNotContain(key);
    Locator row = page.getByRole(AriaRole.ROW).filter(holding("nightly import"));
    row.getByText("Revoke").first().click();
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke nightly import"))
        .click();
    assertThat(page.getByRole(AriaRole.ROW).filter(holding("nightly import")))
        .containsText("Revoked");
    assertThat(response(key)).isEqualTo(401);
  }

  @Test
  void finds_a_change_in_the_audit_trail() {
    Page page = signedIn();
    page.navigate(at("/console/secrets"));
    page.getByLabel("Name").fill("audited-key");
    page.getByLabel("Value").fill("not-to-be-read");
    page.getByRole(AriaRole.BUTTON, named("Set")).click();

    page.navigate(at("/console/audit"));
    page.getByLabel("Kind").selectOption("secret");
    page.getByLabel("Name of the object").fill("audited-key");
    page.getByRole(AriaRole.BUTTON, named("Filter")).click();

    assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
    assertThat(page.getByRole(AriaRole.ROW).last()).containsText("created");
    assertThat(page.content()).doesNotContain("not-to-be-read");
  }

  private int response(String key) {
    return RestAssured.given()
        .header("Authorization", "Bearer " + key)
        .get(at("/api/v1/workflows"))
        .statusCode();
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
