package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.tributary.adapters.out.crypto.MasterKeys;
import dev.tributary.adapters.out.crypto.SignedUnsubscribeLinks;
import dev.tributary.adapters.out.mail.ScriptedMailServer.Mail;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.message.MessageId;
import dev.tributary.webapp.message.MailServerForTests;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a person sees of messages that the mail server did not take, and does about them. */
@QuarkusTest
@QuarkusTestResource(value = MailServerForTests.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesPageTest extends ConsoleJourney {
  private static final String SAID = "5.7.1 <b>spam</b> " + "x".repeat(400);

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

  private final String recipient = UUID.randomUUID() + "@example.com";

  @Inject DataSource dataSource;
  @Inject MasterKeys keys;

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
  void a_mailbox_that_gets_no_mail_shows_why_and_gets_mail_again() {
    suppressed("QUARANTINED");
    Page page = signedIn();
    page.navigate(at("/console/messages"));
    page.getByRole(AriaRole.LINK, named("Blocked addresses")).click();
    page.getByRole(AriaRole.SEARCHBOX, named("Address")).fill(recipient.toUpperCase(Locale.ROOT));
    page.getByRole(AriaRole.BUTTON, named("Find")).click();
    assertThat(page.getByText("Refused by its server ·")).isVisible();
    assertThat(page.getByText(SAID)).isVisible();
    page.getByText("Allow again").click();
    page.getByRole(AriaRole.BUTTON, named("Yes, let it get mail")).click();
    page.navigate(at("/console/messages/suppressed?address=" + recipient));
    assertThat(page.getByText(recipient + " is not blocked.")).isVisible();
  }

  @Test
  void mailboxes_are_released_together_by_the_reply_of_their_server() {
    String words = "5.7.1 relay denied " + recipient;
    for (String reason : List.of("QUARANTINED", "UNSUBSCRIBED")) {
      sql()
          .update(
              """
              insert into tributary.suppression (channel, address, reason, detail, message, at)
              values ('EMAIL', ?, ?, ?, gen_random_uuid(), now())
              """,
              reason.toLowerCase(Locale.ROOT) + recipient,
              reason,
              words);
    }
    Page page = signedIn();
    page.navigate(at("/console/messages/suppressed"));
    page.getByLabel("The server said").fill(words);
    page.getByLabel("Blocked from").fill(LocalDate.now(ZoneId.systemDefault()).toString());
    page.getByRole(AriaRole.BUTTON, named("Find")).click();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("quarantined" + recipient))).isVisible();
    page.getByText("Release these: 1").click();
    page.getByRole(AriaRole.BUTTON, named("Yes, release 1")).click();
    assertThat(page.getByText("Released: 1")).isVisible();
    page.getByLabel("The server said").fill(words);
    page.getByRole(AriaRole.BUTTON, named("Find")).click();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("unsubscribed" + recipient))).isVisible();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("quarantined" + recipient))).isHidden();
    assertThat(page.getByText("Release these")).isHidden();
  }

  @Test
  void the_page_of_a_person_shows_that_deliveries_leave_the_address_out() {
    suppressed("UNSUBSCRIBED");
    sql().update("insert into public.profile (email) values (?)", recipient);
    Page page = signedIn();
    page.navigate(at("/console/profiles?search=" + recipient));
    page.locator("a.row-link").click();
    assertThat(page.getByText("its owner unsubscribed")).isVisible();
    page.getByRole(AriaRole.LINK, named("More")).click();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named(recipient))).isVisible();
  }

  @Test
  void the_audit_reports_who_unsubscribed_when_and_from_where() {
    UUID message = left("SENT");
    sql().update("insert into public.profile (email) values (?)", recipient);
    URI link =
        new SignedUnsubscribeLinks(keys, Optional.of(URI.create(at(""))))
            .of(new MessageId(message))
            .orElseThrow();
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    for (int time = 1; time <= 2; time++) {
      given().contentType("application/x-www-form-urlencoded").post(link).then().statusCode(200);
    }

    String profile =
        sql()
            .first(
                "select id from public.profile where email = ? and opt_out_email",
                row -> row.text("id"),
                recipient)
            .orElseThrow();
    JsonPath audit =
        SignedIn.asAdministrator()
            .get("/api/v1/audit?objectType=profile&objectName=" + profile)
            .jsonPath();
    assertThat(audit.getList("items")).hasSize(1);
    assertThat(audit.getString("items[0].actorKind")).isEqualTo("recipient");
    assertThat(audit.getString("items[0].address")).isEqualTo("127.0.0.1");
    assertThat(Instant.parse(audit.getString("items[0].at"))).isBetween(before, Instant.now());
    assertThat(audit.getString("items[0].before.optOutEmail")).isEqualTo("false");
    assertThat(audit.getString("items[0].after.optOutEmail")).isEqualTo("true");
    assertThat(audit.getString("items[0].after.message")).isEqualTo(message.toString());
    JsonPath blocked =
        SignedIn.asAdministrator()
            .get("/api/v1/audit?objectType=suppression&objectName=" + recipient)
            .jsonPath();
    assertThat(blocked.getList("items")).hasSize(1);
    assertThat(blocked.getString("items[0].actorKind")).isEqualTo("recipient");
    assertThat(blocked.getString("items[0].address")).isEqualTo("127.0.0.1");
    assertThat(blocked.getString("items[0].after.reason")).isEqualTo("unsubscribed");
  }

  @Test
  void only_an_administrator_lets_a_mailbox_get_mail_again() {
    suppressed("QUARANTINED");
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    assertThat(operator.get("/console/messages/suppressed?address=" + recipient).asString())
        .contains(recipient)
        .doesNotContain("Allow again");
    assertThat(
            operator
                .post("/console/messages/suppressed/lift", Map.of("mailbox", recipient))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_pages_are_accessible_and_fit() {
    UUID delivery = left("UNKNOWN");
    suppressed("QUARANTINED");
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

  private void suppressed(String reason) {
    sql()
        .update(
            """
            insert into tributary.suppression (channel, address, reason, detail, message, at)
            values ('EMAIL', ?, ?, ?, ?, now())
            """,
            recipient,
            reason,
            SAID,
            UUID.randomUUID());
  }

  private long arrived() {
    return MailServerForTests.server().accepted().stream()
        .map(Mail::recipient)
        .filter(recipient::equals)
        .count();
  }

  /** A delivery of one message that is over; both have this id. */
  private UUID left(String state) {
    UUID id = UUID.randomUUID();
    sql()
        .update(
            """
            insert into tributary.delivery
              (id, run_id, task_id, workflow, activity, label, selected, started_at, finished_at)
            values (?, ?, nextval('tributary.task_number'), 'any', 'email1', 'Any', 1, now(), now())
            """,
            id,
            id);
    sql()
        .update(
            """
            insert into tributary.message
              (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
               channel, recipient, address, subject, html, body, filled, used, at, attempts,
               refusal_code, refusal_text)
            select id, id, run_id, task_id, activity, 1, ?, '', '<' || id || '@example.com>',
                   'news@example.com', 'EMAIL', ?, lower(?), 'Hi', '', 'Hello', '{}', '{}', now(), 1,
                   case when ? = 'FAILED' then 550 end, case when ? = 'FAILED' then ? end
            from tributary.delivery where id = ?
            """,
            state,
            recipient,
            recipient,
            state,
            state,
            SAID,
            id);
    return id;
  }

  private Sql sql() {
    return new Sql(dataSource);
  }
}
