package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tributary.adapters.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Notifications in the browser, from a target to what has happened. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationsPageTest extends ConsoleJourney {
  private final Sql sql;

  NotificationsPageTest(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @AfterEach
  void removeRules() {
    sql.update("delete from tributary.notification_rule");
    sql.update("delete from tributary.notification_target");
    sql.update("delete from tributary.notification");
  }

  @Test
  void a_person_adds_a_target_and_a_rule_and_acknowledges_what_has_happened() {
    Page page = signedIn();
    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
        .getByText("Notifications")
        .click();
    assertThat(page.getByText("Nothing needs attention.")).isVisible();
    page.getByRole(AriaRole.LINK, named("Targets")).click();
    page.getByLabel("Name").fill("team");
    page.getByLabel("Mail addresses").fill("ada@example.com");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("team"))).isVisible();

    page.getByRole(AriaRole.LINK, named("Rules")).click();
    page.getByLabel("Name").fill("failures");
    page.getByLabel("Run failed").check();
    page.getByLabel("team").check();
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("failures"))).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Mute for 8 hours failures")).click();
    assertThat(page.getByText("Muted")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("End muting failures")).click();

    happen();
    page.getByRole(AriaRole.LINK, named("What happened")).click();
    assertThat(page.getByText("A run of 'shop' has failed.").first()).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge")).click();
    assertThat(page.getByText("Nothing needs attention.")).isVisible();
    page.getByRole(AriaRole.LINK, named("Show all")).click();
    assertThat(page.getByText("· admin")).isVisible();
  }

  private void happen() {
    sql.update(
        """
        insert into tributary.notification
          (id, type, workflow, message, reasons, attention, at, seen_at)
        values (gen_random_uuid(), 'run.failed', 'shop',
          '{"key":"notification.runFailed","arguments":["shop"]}', '[]', true, now(), now())
        """);
  }
}
