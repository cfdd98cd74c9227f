package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.message.MailServerForTests;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages about messages, and sending one again. */
@QuarkusTest
@QuarkusTestResource(value = MailServerForTests.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesPageTest extends MessagesJourney {
  private static final String MAILING =
      """
      apiVersion: tributary/v1
      kind: Workflow
      name: settled-of-selected
      label: Settled of selected
      activities:
        - {id: query1, kind: query, settings: {where: "city = 'Atlantis'"}}
        - id: email1
          kind: email
          settings: {from: {address: shop@example.com}, subject: Hi, text: Hello}
      transitions:
        - {from: query1, to: email1}
      """;

  @Test
  void a_refused_message_shows_why_and_is_sent_again() {
    UUID delivery = left("FAILED");
    Page page = signedIn();
    page.navigate(at("/console/messages"));
    page.locator("a[href*='delivery=%s&state=failed']".formatted(delivery)).click();
    assertThat(page.getByText("Only those of one run or delivery are shown.")).isVisible();
    assertThat(page.getByText("550 5.7.1 <b>spam</b> xxx")).isVisible();
    assertThat(page.getByText("<%s@example.com>".formatted(delivery))).isVisible();
    assertThat(
            SignedIn.asAdministrator()
                .get("/api/v1/outbox?delivery=" + delivery)
                .<List<String>>path("items.messageId"))
        .containsExactly("<%s@example.com>".formatted(delivery));
    page.getByRole(AriaRole.LINK, named(recipient)).click();
    assertThat(page.getByText("550 " + SAID)).isVisible();
    assertThat(page.getByText("Attempts: 1")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Send again")).click();
    assertThat(page.locator(".letter .state")).hasText("Sent");
    assertThat(arrived()).isEqualTo(1);
  }

  @Test
  void an_unknown_message_is_sent_again_only_after_a_warning() {
    UUID delivery = left("UNKNOWN");
    Page page = signedIn();
    page.navigate(at("/console/messages?delivery=%s&message=%s".formatted(delivery, delivery)));
    assertThat(page.getByRole(AriaRole.BUTTON, named("Send it again all the same"))).isHidden();
    page.getByText("Send again").click();
    assertThat(page.getByText(recipient + " may get this message twice.")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Send it again all the same")).click();
    assertThat(page.locator(".letter .state")).hasText("Sent");
    assertThat(arrived()).isEqualTo(1);
  }

  @Test
  void a_page_that_was_overtaken_sends_nothing_and_shows_why() {
    UUID delivery = left("FAILED");
    Page page = signedIn();
    page.navigate(at("/console/messages?delivery=%s&message=%s".formatted(delivery, delivery)));
    sql().update("update tributary.message set state = 'UNKNOWN' where id = ?", delivery);
    page.getByRole(AriaRole.BUTTON, named("Send again")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be sent again");
    assertThat(arrived()).isZero();
    page.getByRole(AriaRole.BUTTON, named("Nederlands")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Berichten"))).isVisible();
  }

  @Test
  void a_viewer_cannot_send() {
    UUID delivery = left("FAILED");
    Browser viewer = SignedIn.browserOf(Role.VIEWER);
    String shown = viewer.get("/console/messages?message=" + delivery).asString();
    assertThat(shown).contains(recipient).doesNotContain("Send again");
    assertThat(
            viewer
                .post("/console/messages/%s/resend".formatted(delivery), Map.of("seen", "failed"))
                .statusCode())
        .isEqualTo(403);
    assertThat(arrived()).isZero();
  }

  @Test
  void the_pages_are_accessible_and_fit() {
    UUID delivery = left("UNKNOWN");
    suppressed("BOUNCED");
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = signedIn(1280, 900, theme);
      for (String address :
          List.of(
              "/console/messages?message=" + delivery,
              "/console/messages/suppressed",
              "/unsubscribe/none-of-ours")) {
        page.navigate(at(address));
        PageChecks.assertAccessibleAndFits(page, theme);
      }
      page.context().close();
    }
  }

  @Test
  void long_words_and_right_to_left_subjects_fit_narrow_pages() {
    UUID delivery = left("FAILED");
    Page page = signedIn(360, 900, ColorScheme.LIGHT);
    for (String words : List.of("W".repeat(300), "שלום עולם ".repeat(20).strip())) {
      sql()
          .update(
              "update tributary.message set subject = ?, body = ?, sender = ?, recipient = ?"
                  + " where id = ?",
              words,
              words,
              "w".repeat(60) + "@example.com",
              "r".repeat(60) + "@example.com",
              delivery);
      sql().update("update tributary.delivery set label = ? where id = ?", words, delivery);
      for (String path : List.of("", "?delivery=" + delivery, "?message=" + delivery)) {
        page.navigate(at("/console/messages" + path));
        Object fits = page.evaluate("document.documentElement.scrollWidth <= innerWidth");
        assertThat(fits).as("%s of %s fits", path, words).isEqualTo(true);
      }
    }
    assertThat(page.locator(".letter-head h3")).hasCSS("direction", "rtl");
  }

  @Test
  void a_run_shows_how_many_of_its_messages_are_settled() {
    Page page = signedIn();
    upload(page, MAILING);
    page.getByRole(AriaRole.BUTTON, named("Start")).click();
    assertThat(page.getByText("Finished in")).isVisible();
    String run = page.url().replaceAll(".*/runs/|[?].*", "");
    sql().update("delete from tributary.delivery where run_id = ?::uuid", run);
    sql()
        .update(
            """
            insert into tributary.delivery
              (id, run_id, task_id, workflow, activity, label, selected, started_at)
            select gen_random_uuid(), run_id, id, 'settled-of-selected', activity, 'Any', 1234, now()
            from tributary.task where run_id = ?::uuid and activity = 'email1'
            """,
            run);
    for (String state : List.of("SENT", "FAILED", "READY")) {
      sql()
          .update(
              """
              insert into tributary.message
                (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
                 channel, recipient, address, subject, html, body, filled, used, at, attempts)
              select gen_random_uuid(), id, run_id, task_id, activity, ?, ?, '', '',
                     'news@example.com', 'EMAIL', ?, lower(?), 'Hi', '', 'Hello', '{}', '{}', now(), 1
              from tributary.delivery where run_id = ?::uuid and selected = 1234
              """,
              state.length(),
              state,
              recipient,
              recipient,
              run);
    }
    sql().update("update tributary.task set state = 'RUNNING' where run_id = ?::uuid", run);
    sql().update("update tributary.run set state = 'RUNNING' where id = ?::uuid", run);
    page.navigate(at("/console/runs/" + run));

    assertThat(
            page.locator("#run-head strong")
                .filter(new Locator.FilterOptions().setHasText("2 / 1,234")))
        .isVisible();
    sql().update("update tributary.task set state = 'FINISHED' where run_id = ?::uuid", run);
    sql().update("update tributary.run set state = 'FINISHED' where id = ?::uuid", run);
  }
}
