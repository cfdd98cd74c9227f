package dev.tributary.application.message.delivery;

import static dev.tributary.application.message.delivery.DeliveryFixture.CLOCK;
import static dev.tributary.application.message.delivery.DeliveryFixture.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.approval.Confirmation.When;
import dev.tributary.domain.approval.Safeguards;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.waiting.Approvers;
import dev.tributary.domain.waiting.Awaited.Approval;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.Decided;
import dev.tributary.domain.waiting.WakeUp.Decision;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Deliveries that are held until a person decides. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldDeliveryTest {
  private static final Safeguards CONFIRMED =
      DeliveryFixture.safeguards(When.REAL_CHANNEL, Brakes.NONE);
  private static final WakeUp APPROVED = new Decided(Decision.APPROVED, "ada", "");
  private static final WakeUp REJECTED = new Decided(Decision.REJECTED, "ada", "");
  private static final Dispatch SANDBOX = new Dispatch.Sandbox();

  private final DeliveryFixture fixture = new DeliveryFixture();
  private final FakeActivityContext context = context();

  @Test
  void a_prepared_delivery_waits_and_leaves_after_the_approval() {
    people("ada@example.com", "ben@example.com", "no address");

    assertThat(deliver(TRANSPORT, CONFIRMED)).isEqualTo(waiting(List.of()));
    assertThat(fixture.transport.attempted()).isEmpty();
    assertThat(fixture.states())
        .containsExactly(MessageState.READY, MessageState.READY, MessageState.EXCLUDED);
    assertThat(context.journal()).containsExactly(Message.of("approval.prepared", 3L, 2L, 1L));

    context.wokenBy(APPROVED);
    assertThat(deliver(TRANSPORT, CONFIRMED)).isInstanceOf(DeliveryResult.Finished.class);
    assertThat(fixture.transport.attempted()).containsExactly("ada@example.com", "ben@example.com");
  }

  @Test
  void nothing_leaves_after_a_rejection_and_nothing_follows_the_activity() {
    people("ada@example.com", "no address");
    deliver(TRANSPORT, CONFIRMED);

    context.wokenBy(REJECTED);
    assertThat(deliver(TRANSPORT, CONFIRMED))
        .isInstanceOfSatisfying(
            DeliveryResult.Rejected.class,
            rejected -> assertThat(((Completed) rejected.outcome()).outputs()).isEmpty());
    assertThat(fixture.transport.attempted()).isEmpty();
    assertThat(fixture.states()).containsExactly(MessageState.STOPPED, MessageState.EXCLUDED);
    assertThat(context.journal()).contains(Message.of("approval.rejected", 1L));
  }

  @Test
  void an_approval_that_expired_fails_and_is_awaited_again_after_a_resume() {
    people("ada@example.com");
    deliver(TRANSPORT, CONFIRMED);

    assertThat(fixture.deliver(TRANSPORT, CONFIRMED, context().wokenBy(new WakeUp.Due())))
        .isEqualTo(
            new DeliveryResult.Stopped(new DeliveryFailure.NotApproved(Duration.ofHours(2))));
    assertThat(fixture.deliver(TRANSPORT, CONFIRMED, context())).isEqualTo(waiting(List.of()));
    assertThat(fixture.states()).containsExactly(MessageState.READY);
  }

  @Test
  void a_delivery_without_messages_needs_no_approval() {
    people("no address");

    assertThat(deliver(TRANSPORT, CONFIRMED)).isInstanceOf(DeliveryResult.Finished.class);
  }

  @Test
  void the_sandbox_is_approved_only_on_purpose() {
    people("ada@example.com");
    assertThat(deliver(SANDBOX, CONFIRMED)).isInstanceOf(DeliveryResult.Finished.class);

    fixture.outbox.clear();
    Safeguards always = DeliveryFixture.safeguards(When.ALWAYS, Brakes.NONE);
    assertThat(deliver(SANDBOX, always)).isEqualTo(waiting(List.of()));
    assertThat(fixture.states()).containsExactly(MessageState.READY);

    context.wokenBy(APPROVED);
    assertThat(deliver(SANDBOX, always)).isInstanceOf(DeliveryResult.Finished.class);
    assertThat(fixture.states()).containsExactly(MessageState.SANDBOXED);
    assertThat(fixture.transport.attempted()).isEmpty();
  }

  @Test
  void brakes_hold_a_delivery_that_needs_no_approval() {
    Safeguards limited = DeliveryFixture.safeguards(When.NEVER, new Brakes(2, 50, 3, 0, 0));
    fixture.earlier.addAll(List.of(1L, 1L, 1L, 1_000L));
    people("ada@example.com", "ben@example.com", "eve@example.com");

    assertThat(deliver(TRANSPORT, limited))
        .isEqualTo(
            waiting(
                List.of(
                    Message.of("brake.recipients", 3L, 2L),
                    Message.of("brake.more", 3L, new BigDecimal("200.0"), 1L, 3L, 50L))));
    context.wokenBy(APPROVED);
    assertThat(deliver(TRANSPORT, limited)).isInstanceOf(DeliveryResult.Finished.class);
  }

  @Test
  void a_delivery_within_its_brakes_leaves_at_once() {
    people("ada@example.com");

    assertThat(
            deliver(
                TRANSPORT, DeliveryFixture.safeguards(When.NEVER, new Brakes(1, 50, 3, 10, 10))))
        .isInstanceOf(DeliveryResult.Finished.class);
  }

  @Test
  void send_errors_hold_the_rest_and_are_counted_anew_after_an_approval() {
    Safeguards halfAtMost = DeliveryFixture.safeguards(When.NEVER, new Brakes(0, 0, 5, 0, 50));
    for (int i = 0; i < 12; i++) {
      people("p%d@example.com".formatted(i));
    }
    fixture.transport.responseAll(
        new SendOutcome.PermanentlyRejected(new Refusal(550, "no"), RefusalSubject.CONTENT));

    assertThat(deliver(TRANSPORT, halfAtMost))
        .isEqualTo(
            waiting(List.of(Message.of("brake.sendErrors", 4L, 4L, new BigDecimal("100.0"), 50L))));
    int tried = fixture.transport.attempted().size();
    assertThat(tried).isEqualTo(4);

    context.wokenBy(APPROVED);
    assertThat(deliver(TRANSPORT, halfAtMost)).isInstanceOf(DeliveryResult.Waiting.class);
    assertThat(fixture.transport.attempted()).hasSize(8);

    fixture.transport.responseAll(new SendOutcome.Accepted());
    assertThat(deliver(TRANSPORT, halfAtMost)).isInstanceOf(DeliveryResult.Finished.class);
    assertThat(fixture.transport.attempted()).doesNotHaveDuplicates().hasSize(12);
  }

  @Test
  void what_send_errors_hold_is_decided_by_a_person_also_after_an_expiry() {
    Safeguards halfAtMost = DeliveryFixture.safeguards(When.NEVER, new Brakes(0, 0, 5, 0, 50));
    for (int i = 0; i < 12; i++) {
      people("p%d@example.com".formatted(i));
    }
    fixture.transport.responseAll(
        new SendOutcome.PermanentlyRejected(new Refusal(550, "no"), RefusalSubject.CONTENT));
    assertThat(deliver(TRANSPORT, halfAtMost)).isInstanceOf(DeliveryResult.Waiting.class);
    assertThat(fixture.deliver(TRANSPORT, halfAtMost, context().wokenBy(new WakeUp.Due())))
        .isInstanceOf(DeliveryResult.Stopped.class);

    assertThat(fixture.deliver(TRANSPORT, halfAtMost, context()))
        .isEqualTo(
            waiting(List.of(Message.of("brake.sendErrors", 4L, 4L, new BigDecimal("100.0"), 50L))));
    assertThat(fixture.transport.attempted()).hasSize(4);
  }

  @Test
  void temporary_refusals_count_as_send_errors_when_no_attempt_is_left() {
    Safeguards halfAtMost = DeliveryFixture.safeguards(When.NEVER, new Brakes(0, 0, 5, 0, 50));
    for (int i = 0; i < 12; i++) {
      people("p%d@example.com".formatted(i));
    }
    fixture.transport.responseAll(new SendOutcome.TemporarilyRejected(new Refusal(450, "later")));

    assertThat(deliver(TRANSPORT, halfAtMost)).isInstanceOf(DeliveryResult.Waiting.class);
    assertThat(fixture.states()).contains(MessageState.FAILED, MessageState.READY);
  }

  @Test
  void a_rejection_stays_one_when_the_activity_is_repeated_without_it() {
    people("ada@example.com");
    deliver(TRANSPORT, CONFIRMED);
    context.wokenBy(REJECTED);
    deliver(TRANSPORT, CONFIRMED);

    assertThat(fixture.deliver(TRANSPORT, CONFIRMED, context()))
        .isInstanceOf(DeliveryResult.Rejected.class);
    assertThat(fixture.states()).containsExactly(MessageState.STOPPED);
  }

  @Test
  void messages_for_the_sandbox_stay_held_until_all_are_there() {
    people("ada@example.com", "ben@example.com");
    Safeguards always = DeliveryFixture.safeguards(When.ALWAYS, Brakes.NONE);
    deliver(SANDBOX, always);

    context.wokenBy(APPROVED);
    assertThat(killed(1, context, SANDBOX, always)).isTrue();
    assertThat(fixture.states()).containsOnly(MessageState.READY);
    assertThat(fixture.held()).isTrue();
    assertThat(deliver(SANDBOX, always)).isInstanceOf(DeliveryResult.Finished.class);
    assertThat(fixture.held()).isFalse();
  }

  /** Kills the execution before each of its writes, until it gets through. */
  @Test
  void a_kill_before_any_write_neither_loses_the_approval_nor_applies_it_early() {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      people(name + "@example.com");
    }
    for (int deadly = 1; killed(deadly, context); deadly++) {
      assertThat(fixture.transport.attempted()).as("before the approval").isEmpty();
    }
    assertThat(deliver(TRANSPORT, CONFIRMED)).isEqualTo(waiting(List.of()));

    context.wokenBy(APPROVED);
    assertThat(killed(1, context)).as("before the release").isTrue();
    assertThat(fixture.transport.attempted()).isEmpty();
    for (int deadly = 2; killed(deadly, context); deadly++) {
      assertThat(fixture.states()).doesNotContain(MessageState.EXCLUDED);
    }
    assertThat(fixture.transport.attempted()).doesNotHaveDuplicates();
    assertThat(fixture.states()).containsOnly(MessageState.SENT, MessageState.UNKNOWN).hasSize(5);
  }

  private boolean killed(int deadly, FakeActivityContext killable) {
    return killed(deadly, killable, TRANSPORT, CONFIRMED);
  }

  private boolean killed(
      int deadly, FakeActivityContext killable, Dispatch dispatch, Safeguards safeguards) {
    AtomicInteger writes = new AtomicInteger();
    killable.beforeWrite(
        () -> {
          if (writes.incrementAndGet() == deadly) {
            throw new IllegalStateException("killed");
          }
        });
    try {
      deliver(dispatch, safeguards);
      return false;
    } catch (IllegalStateException dead) {
      return true;
    } finally {
      killable.beforeWrite(() -> {});
    }
  }

  private void people(String... addresses) {
    fixture.people.addAll(List.of(addresses));
  }

  private DeliveryResult deliver(Dispatch dispatch, Safeguards safeguards) {
    return fixture.deliver(dispatch, safeguards, context);
  }

  private static FakeActivityContext context() {
    return new FakeActivityContext("any1", () -> "any", List.of());
  }

  private static DeliveryResult waiting(List<Message> brakes) {
    return new DeliveryResult.Waiting(
        new Wait(
            new Approval(Approvers.OPERATORS, brakes),
            Optional.of(CLOCK.instant().plus(Duration.ofHours(2)))));
  }
}
