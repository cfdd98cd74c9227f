package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.application.notification.Notifications.Filter;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.delivery.NotificationDeliveries.ClaimedBatch;
import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.application.notification.setup.Supervisors;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.DeliveryState;
import dev.tributary.domain.notification.Destination;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.ExplicitRecipients;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.notification.NotificationTarget;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the stores of notifications, deliveries, rules, targets and supervisors promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class NotificationsContract {
  protected static final String KEY = "notification-key";
  protected static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final WorkflowName SHOP = new WorkflowName("shop");
  private static final WorkflowName OTHER = new WorkflowName("other");
  private static final Message WHY = Message.of("notification.runFailed", "shop");

  protected abstract Notifications notifications();

  protected abstract NotificationDeliveries deliveries();

  protected abstract NotificationRules rules();

  protected abstract NotificationTargets targets();

  protected abstract Supervisors supervisors();

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
  void one_with_a_key_is_stored_once() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));

    record(failed(SHOP).once("key 1"));
    record(failed(SHOP).once("key 1"));
    record(failed(SHOP).once("key 2"));

    assertThat(all()).hasSize(2);
    assertThat(pending()).hasSize(2);
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

  @Test
  void a_claim_of_a_hook_takes_as_many_as_a_request_carries_and_none_while_one_is_under_way() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("batches", 2));
    record(failed(SHOP), failed(OTHER), failed(SHOP));

    ClaimedBatch first = claim(NOW).orElseThrow();

    assertThat(first.notifications()).hasSize(2);
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(claim(NOW)).isEmpty();
    deliveries().delivered(first, NOW);
    assertThat(claim(NOW).orElseThrow().notifications()).hasSize(1);
    assertThat(list(DeliveryState.DELIVERED)).hasSize(2);
  }

  @Test
  void a_batch_whose_claimer_died_is_claimed_again_as_it_was() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("batches", 5));
    record(failed(SHOP), failed(OTHER));
    ClaimedBatch first = claim(NOW).orElseThrow();
    record(failed(SHOP));

    ClaimedBatch again = claim(NOW.plus(LEASE)).orElseThrow();

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.notifications()).isEqualTo(first.notifications());
    assertThat(again.attempt()).isEqualTo(2);
    deliveries().delivered(first, NOW.plus(LEASE));
    assertThat(list(DeliveryState.DELIVERED)).as("the claim that died settles nothing").isEmpty();
  }

  @Test
  void a_failed_delivery_is_due_later_then_given_up_and_replayed_under_another_id() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    record(failed(SHOP));
    ClaimedBatch first = claim(NOW).orElseThrow();
    Instant later = NOW.plusSeconds(30);

    deliveries().failed(first, WHY, Optional.of(later), NOW);
    assertThat(claim(NOW)).isEmpty();
    ClaimedBatch second = claim(later).orElseThrow();
    assertThat(second.id()).isEqualTo(first.id());
    deliveries().failed(second, WHY, Optional.empty(), later);

    StoredDelivery given = list(DeliveryState.FAILED).getFirst();
    assertThat(given.attempts()).isEqualTo(2);
    assertThat(given.failure()).contains(WHY);
    assertThat(given.settled()).contains(later);
    assertThat(claim(later.plus(LEASE))).isEmpty();
    assertThat(deliveries().replay(given.id(), later)).isTrue();
    assertThat(deliveries().replay(given.id(), later)).as("it is pending").isFalse();
    ClaimedBatch replayed = claim(later).orElseThrow();
    assertThat(replayed.attempt()).isEqualTo(1);
    assertThat(replayed.id()).isNotEqualTo(first.id());
  }

  @Test
  void each_person_gets_a_mail_of_their_own_and_none_waits_for_another() {
    rule(
        "all",
        Optional.empty(),
        true,
        Optional.empty(),
        mail("people", false, "ada@example.org", "bob@example.org"));
    record(failed(SHOP));

    assertThat(claim(NOW).orElseThrow().address()).isEqualTo("ada@example.org");
    assertThat(claim(NOW).orElseThrow().address()).isEqualTo("bob@example.org");
    assertThat(claim(NOW)).isEmpty();
  }

  @Test
  void what_needs_attention_is_open_until_it_is_acknowledged() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    record(failed(SHOP), of(EventType.RUN_FINISHED, SHOP));
    StoredNotification open = open().getFirst();
    assertThat(open()).hasSize(1);

    assertThat(notifications().acknowledge(open.id(), "ada", NOW)).isTrue();

    assertThat(notifications().acknowledge(open.id(), "bob", NOW)).isFalse();
    assertThat(open()).isEmpty();
    assertThat(notifications().find(open.id()).orElseThrow().acknowledged())
        .contains(new Notifications.Acknowledgement("ada", NOW));
    assertThat(all()).hasSize(2);
  }

  @Test
  void a_list_goes_on_before_the_last_one_and_old_ones_are_removed_with_their_deliveries() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    record(failed(SHOP));
    record(failed(OTHER));
    List<StoredNotification> first = notifications().list(Filter.ALL, Optional.empty(), 1);
    assertThat(first.getFirst().notification().subject().workflow()).contains(OTHER);
    assertThat(notifications().list(Filter.ALL, Optional.of(first.getFirst().id()), 5)).hasSize(1);

    assertThat(notifications().removeBefore(NOW, 10)).isZero();
    assertThat(notifications().removeBefore(NOW.plusMillis(1), 10)).isEqualTo(2);
    assertThat(pending()).isEmpty();
  }

  @Test
  void one_with_a_key_is_kept_for_as_long_as_it_lasts() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    Instant later = NOW.plus(Duration.ofDays(90));
    record(failed(SHOP, NOW).once("key 1"), failed(SHOP, NOW).once("key 2"));

    record(failed(SHOP, later).once("key 1"));
    assertThat(notifications().removeBefore(later, 10)).isEqualTo(1);
    record(failed(SHOP, later).once("key 1"));

    assertThat(all())
        .singleElement()
        .satisfies(one -> assertThat(one.notification().once()).contains("key 1"));
    assertThat(pending()).hasSize(1);
    assertThat(notifications().removeBefore(later.plusMillis(1), 10)).isEqualTo(1);
  }

  @Test
  void those_with_given_ids_come_in_the_order_of_the_ids() {
    rule("all", Optional.empty(), true, Optional.empty(), hook("pager", 1));
    record(failed(SHOP), failed(OTHER));
    List<UUID> ids = all().stream().map(StoredNotification::id).toList();
    List<UUID> wanted = List.of(ids.getLast(), new UUID(7, 7), ids.getFirst());

    assertThat(notifications().all(wanted))
        .extracting(StoredNotification::id)
        .containsExactly(ids.getLast(), ids.getFirst());
  }

  @Test
  void a_rule_and_a_target_replace_those_of_the_same_name() {
    NotificationName pager = hook("pager", 7);
    rule("all", Optional.empty(), true, Optional.empty(), pager);
    rule("all", Optional.of(SHOP), false, Optional.of(NOW), pager);

    assertThat(rules().list())
        .containsExactly(
            new NotificationRule(
                new NotificationName("all"),
                Set.of(EventType.RUN_FAILED, EventType.RUN_FINISHED),
                Optional.of(SHOP),
                List.of(pager),
                false,
                Optional.of(NOW)));
    assertThat(targets().find(pager).orElseThrow().target().destination())
        .isEqualTo(new Hook(HookFormat.WEBHOOK, "https://hooks.example.org:443", 7));
    rules().remove(new NotificationName("all"));
    targets().remove(pager);
    assertThat(rules().list()).isEmpty();
    assertThat(targets().list()).isEmpty();
  }

  private Optional<ClaimedBatch> claim(Instant at) {
    return deliveries().claim(at, LEASE);
  }

  private void record(Notification... all) {
    notifications().record(List.of(all));
  }

  private static Notification failed(WorkflowName workflow) {
    return of(EventType.RUN_FAILED, workflow);
  }

  private static Notification failed(WorkflowName workflow, Instant at) {
    return Notification.of(EventType.RUN_FAILED, Subject.of(workflow), WHY, List.of(WHY), at);
  }

  private static Notification of(EventType type, WorkflowName workflow) {
    return Notification.of(type, Subject.of(workflow), WHY, List.of(WHY), NOW);
  }

  private List<StoredNotification> all() {
    return notifications().list(Filter.ALL, Optional.empty(), 100);
  }

  private List<StoredNotification> open() {
    return notifications().list(new Filter(true, Optional.of(SHOP)), Optional.empty(), 10);
  }

  private List<StoredDelivery> pending() {
    return list(DeliveryState.PENDING);
  }

  private List<StoredDelivery> list(DeliveryState state) {
    return deliveries()
        .list(
            new NotificationDeliveries.Filter(Optional.of(state), Optional.empty()),
            Optional.empty(),
            100);
  }

  private NotificationName hook(String name, int batch) {
    return target(name, new Hook(HookFormat.WEBHOOK, "https://hooks.example.org:443", batch));
  }

  private NotificationName mail(String name, boolean supervisors, String... addresses) {
    return target(
        name, new Mail(List.of(addresses).stream().map(EmailAddress::new).toList(), supervisors));
  }

  private NotificationName target(String text, Destination destination) {
    NotificationName name = new NotificationName(text);
    Optional<EncryptedSecret> credentials =
        destination instanceof Hook
            ? Optional.of(new EncryptedSecret(KEY, "sealed"))
            : Optional.empty();
    targets().save(new StoredTarget(new NotificationTarget(name, destination), credentials), NOW);
    return name;
  }

  private void rule(
      String name,
      Optional<WorkflowName> workflow,
      boolean enabled,
      Optional<Instant> muted,
      NotificationName... to) {
    rules()
        .save(
            new NotificationRule(
                new NotificationName(name),
                Set.of(EventType.RUN_FAILED, EventType.RUN_FINISHED),
                workflow,
                List.of(to),
                enabled,
                muted),
            NOW);
  }
}
