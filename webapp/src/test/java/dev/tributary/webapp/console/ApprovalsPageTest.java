package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An approval in the browser, from the navigation to the end of the run. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalsPageTest extends ConsoleJourney {
  @Test
  void a_person_finds_what_waits_and_approves_it() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("externalId", "approve-me", "email", "eve@example.com", "firstName", "Eve"))
        .post("/api/v1/profiles");
    Page page = signedIn();
    upload(
        page,
        """
        apiVersion: tributary/v1
        kind: Workflow
        name: approve-in-browser
        label: Mail to approve
        activities:
          - {id: query1, kind: query, settings: {where: "externalId = 'approve-me'"}}
          - id: email1
            kind: email
            label: Letter
            settings:
              from: {address: news@example.com}
              subject: Hello {firstName}
              text: Hello {firstName}
              confirmation: {when: always}
        transitions:
          - {from: query1, to: email1}
        """);
    page.getByRole(AriaRole.BUTTON, named("Start")).click();
    assertThat(page.getByRole(AriaRole.LINK, named("Decide Letter"))).isVisible();
    page.getByRole(AriaRole.LINK, named("Home")).click();
    assertThat(page.getByText("The activity requires an approval before sending.")).isVisible();

    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
        .getByText("Approvals")
        .click();
    assertItsCountLiesInTheRailInDutch(page);
    page.getByRole(AriaRole.LINK, named("Mail to approve")).click();
    assertThat(page.getByText("Hello Eve").first()).isVisible();
    page.getByLabel("Note").fill("Looks right");
    page.getByRole(AriaRole.BUTTON, named("Approve and send")).click();

    assertThat(page.getByText("Approved by admin: Looks right").first()).isVisible();
    assertThat(page.getByText("Finished").first()).isVisible();
  }

  private void assertItsCountLiesInTheRailInDutch(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Nederlands")).click();
    assertThat(page.locator(".rail a[aria-current] .count")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "nl");
    Object within =
        page.evaluate(
            "[document.querySelector('.rail')].every(each => each.scrollWidth <= each.clientWidth)");
    assertEquals(true, within);
    page.getByRole(AriaRole.BUTTON, named("English")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }
}
