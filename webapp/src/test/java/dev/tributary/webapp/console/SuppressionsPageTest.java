package dev.tributary.webapp.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tributary.adapters.out.crypto.SignedUnsubscribeLinks;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.message.MessageId;
import dev.tributary.webapp.message.MailServerForTests;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages about addresses that get no mail. */
@QuarkusTest
@QuarkusTestResource(value = MailServerForTests.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuppressionsPageTest extends MessagesJourney {
  @Test
  void a_mailbox_that_gets_no_mail_shows_why_and_gets_mail_again() {
    suppressed("BOUNCED");
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
    for (String reason : List.of("BOUNCED", "UNSUBSCRIBED")) {
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
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("bounced" + recipient))).isVisible();
    page.getByText("Release these: 1").click();
    page.getByRole(AriaRole.BUTTON, named("Yes, release 1")).click();
    assertThat(page.getByText("Released: 1")).isVisible();
    page.getByLabel("The server said").fill(words);
    page.getByRole(AriaRole.BUTTON, named("Find")).click();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("unsubscribed" + recipient))).isVisible();
    assertThat(page.getByRole(AriaRole.ROWHEADER, named("bounced" + recipient))).isHidden();
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
    suppressed("BOUNCED");
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    assertThat(operator.get("/console/messages/suppressed?address=" + recipient).asString())
        .contains(recipient)
        .doesNotContain("Allow again");
    assertThat(
            operator
                .post("/console/messages/suppressed/lift", Map.of("address", recipient))
                .statusCode())
        .isEqualTo(403);
  }
}
