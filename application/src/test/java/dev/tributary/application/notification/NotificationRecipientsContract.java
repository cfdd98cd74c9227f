package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.ExplicitRecipients;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.notification.NotificationName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** To whom the stores of rules, targets and supervisors let a notification be delivered. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class NotificationRecipientsContract extends NotificationStoresFixture {
  @Test
  void nothing_is_stored_without_a_recipient() {
    rule("of-other", Optional.of(OTHER), true, Optional.empty(), hook("pager", 1));
    rule("disabled", Optional.empty(), false, Optional.empty(), hook("pager", 1));

    record(failed(SHOP));

    assertThat(all()).isEmpty();
    assertThat(pending()).isEmpty();
  }

  @Test
  void a_rule_of_all_workflows_tells_each_of_its_targets() {
    supervisors().set(SHOP, List.of(new EmailAddress("ada@example.org")));
    NotificationName people = mail("people", true, "ada@example.org", "bob@example.org");
    rule("all", Optional.empty(), true, Optional.empty(), people, hook("pager", 1));
    rule("again", Optional.of(SHOP), true, Optional.empty(), hook("pager", 1));

    record(failed(SHOP));

    assertThat(all())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.notification()).isEqualTo(failed(SHOP));
              assertThat(one.acknowledged()).isEmpty();
            });
    assertThat(pending())
        .extracting(StoredDelivery::target, StoredDelivery::address)
        .containsExactlyInAnyOrder(
            tuple("people", "ada@example.org"),
            tuple("people", "bob@example.org"),
            tuple("pager", ""));
  }

  @Test
  void a_muted_rule_keeps_the_notification_and_delivers_nothing() {
    rule("muted", Optional.empty(), true, Optional.of(NOW.plusSeconds(1)), hook("pager", 1));

    record(failed(SHOP));

    assertThat(all()).hasSize(1);
    assertThat(pending()).isEmpty();
  }

  @Test
  void supervisors_are_told_of_their_workflow_without_a_rule_and_once_with_one() {
    supervisors()
        .set(
            SHOP,
            List.of(new EmailAddress("ada@example.org"), new EmailAddress("eve@example.org")));

    record(failed(SHOP), of(EventType.RUN_FINISHED, SHOP), failed(OTHER));

    assertThat(all())
        .singleElement()
        .satisfies(one -> assertThat(one.notification()).isEqualTo(failed(SHOP)));
    assertThat(pending())
        .extracting(StoredDelivery::target, StoredDelivery::address)
        .containsExactlyInAnyOrder(tuple("", "ada@example.org"), tuple("", "eve@example.org"));

    rule("all", Optional.empty(), true, Optional.empty(), mail("people", false, "ada@example.org"));
    record(failed(SHOP));
    assertThat(pending())
        .extracting(StoredDelivery::target, StoredDelivery::address)
        .containsExactlyInAnyOrder(
            tuple("", "ada@example.org"),
            tuple("", "eve@example.org"),
            tuple("people", "ada@example.org"),
            tuple("", "eve@example.org"));
  }

  @Test
  void a_muted_rule_that_addresses_supervisors_silences_them_and_no_others() {
    EmailAddress ada = new EmailAddress("ada@example.org");
    supervisors().set(SHOP, List.of(ada, new EmailAddress("eve@example.org")));
    supervisors().set(OTHER, List.of(ada));
    Optional<Instant> muted = Optional.of(NOW.plusSeconds(1));
    rule("person", Optional.of(SHOP), true, muted, mail("ada", false, "ada@example.org"));
    record(failed(SHOP), failed(OTHER));
    assertThat(all()).hasSize(2);
    assertThat(pending())
        .extracting(StoredDelivery::address)
        .containsExactlyInAnyOrder("eve@example.org", "ada@example.org");

    rule("all", Optional.of(SHOP), true, muted, mail("people", true, "bob@example.org"));
    record(failed(SHOP), of(EventType.RUN_HELD, SHOP));
    assertThat(all()).hasSize(4);
    assertThat(pending())
        .as("of the muted event no recipient, of another event both")
        .extracting(StoredDelivery::address)
        .containsExactlyInAnyOrder(
            "eve@example.org", "ada@example.org", "eve@example.org", "ada@example.org");

    rule(
        "again", Optional.of(SHOP), true, Optional.empty(), mail("some", false, "ada@example.org"));
    record(failed(SHOP));
    assertThat(pending())
        .extracting(StoredDelivery::target, StoredDelivery::address)
        .as("a rule that is not muted still notifies")
        .contains(tuple("some", "ada@example.org"))
        .hasSize(5);
    record(
        new Notification(
            EventType.RUN_FAILED,
            Subject.of(SHOP),
            WHY,
            List.of(),
            NOW,
            Optional.empty(),
            new ExplicitRecipients(true, List.of(), List.of())));
    assertThat(pending()).as("an audience of its own is not silenced").hasSize(7);
  }

  @Test
  void the_audience_of_a_notification_needs_no_rule() {
    supervisors().set(SHOP, List.of(new EmailAddress("ada@example.org")));
    ExplicitRecipients audience =
        new ExplicitRecipients(
            true, List.of(new EmailAddress("bob@example.org")), List.of(hook("pager", 1)));

    record(
        new Notification(
            EventType.ALERT, Subject.of(SHOP), WHY, List.of(), NOW, Optional.empty(), audience));

    assertThat(pending())
        .extracting(StoredDelivery::address)
        .containsExactlyInAnyOrder("ada@example.org", "bob@example.org", "");
  }
}
