package dev.tributary.application.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.delivery.plan.CheckTexts;
import dev.tributary.application.notification.InMemoryNotificationDeliveries;
import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.notification.InMemorySetup;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.MissingValueRule;
import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.alert.AlertErrorCode;
import dev.tributary.domain.activity.alert.AlertSettings;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.notification.Destination;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationTarget;
import dev.tributary.domain.personalisation.FieldUse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowName;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The texts of these tests show the count of records for {@code #}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlertExecutorTest {
  private static final WorkflowName WORKFLOW = new WorkflowName("test");
  private static final NotificationName PAGER = new NotificationName("pager");
  private static final Completed PASSED_ON =
      new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE);

  private static final AlertConfig CONFIG = new AlertConfig(20);

  private final InMemorySetup setup = new InMemorySetup();
  private final InMemoryNotifications notifications =
      new InMemoryNotifications(setup, new InMemoryNotificationDeliveries(setup.targets()));
  private final AlertExecutor executor =
      new AlertExecutor(
          new CheckAlert(new CheckTexts((text, _) -> new Counting(text), new NoLinks()), CONFIG),
          setup.targets(),
          setup.supervisors(),
          notifications,
          CONFIG);

  @Test
  void a_notification_names_its_people_and_shows_the_values_of_the_run() {
    setup
        .targets()
        .save(
            new StoredTarget(
                new NotificationTarget(PAGER, new Destination.Mail(List.of(), true)),
                Optional.empty()),
            Instant.EPOCH);
    AlertSettings settings =
        new AlertSettings("Only # people", true, List.of("eve@example.com"), List.of("pager"));
    FakeActivityContext context = context(settings);

    assertThat(executor.reach()).isEqualTo(Reach.DATABASE);
    assertThat(executor.execute(settings, context)).isEqualTo(PASSED_ON);

    assertThat(notifications.happened()).hasSize(1);
    Notification recorded = notifications.happened().getFirst();
    assertThat(recorded.type()).isEqualTo(EventType.ALERT);
    assertThat(recorded.subject())
        .isEqualTo(Subject.of(WORKFLOW, context.run()).at(new ActivityId("alert1")));
    assertThat(recorded.text()).isEqualTo(Message.of("notification.alert", "Only 7 people"));
    assertThat(recorded.at()).isEqualTo(context.now());
    assertThat(recorded.audience().supervisors()).isTrue();
    assertThat(recorded.audience().addresses())
        .containsExactly(new EmailAddress("eve@example.com"));
    assertThat(recorded.audience().targets()).containsExactly(PAGER);
    assertThat(context.journal()).containsExactly(Message.of("alert.notified", "Only 7 people"));
  }

  @Test
  void an_alert_to_supervisors_that_there_are_not_goes_on_with_a_warning() {
    AlertSettings settings = toSupervisors("Only # people");
    FakeActivityContext context = context(settings);

    assertThat(executor.execute(settings, context)).isEqualTo(PASSED_ON);
    assertThat(context.warnings()).containsExactly(Message.of("alert.noRecipient"));

    setup.supervisors().set(WORKFLOW, List.of(new EmailAddress("ada@example.com")));
    FakeActivityContext supervised = context(settings);
    assertThat(executor.execute(settings, supervised)).isEqualTo(PASSED_ON);
    assertThat(supervised.warnings()).isEmpty();
  }

  @Test
  void a_test_run_notifies_of_nothing_and_reports_the_text() {
    AlertSettings settings = toSupervisors("Only # people");
    FakeActivityContext context = context(settings);
    context.testedAs(new TestRun(1, Map.of()));

    assertThat(executor.execute(settings, context)).isEqualTo(PASSED_ON);

    assertThat(notifications.happened()).isEmpty();
    assertThat(context.journal())
        .containsExactly(Message.of("testrun.notNotified", "Only 7 people"));
  }

  @Test
  void a_text_with_long_values_is_cut_at_the_limit_and_never_within_a_character() {
    AlertSettings settings = toSupervisors("#567890 123456 🎂🎂🎂🎂");

    executor.execute(settings, context(settings).with(Variables.ofRecords(1234)));

    assertThat(notifications.happened().getFirst().text())
        .isEqualTo(Message.of("notification.alert", "1234567890 123456 🎂…"));
  }

  @Test
  void a_target_that_was_deleted_fails_the_alert_by_name() {
    AlertSettings settings = new AlertSettings("Only #", false, List.of(), List.of("pager"));

    assertFailed(settings, AlertErrorCode.UNKNOWN_TARGET.id());
  }

  @Test
  void a_text_that_cannot_be_rendered_fails_the_alert() {
    assertFailed(toSupervisors("broken"), AlertErrorCode.NO_TEXT.id());
  }

  @Test
  void settings_that_are_wrong_fail_the_alert() {
    assertFailed(toSupervisors(" "), AlertErrorCode.NO_TEXT.id());
    assertFailed(toSupervisors("🎂".repeat(21)), AlertErrorCode.TEXT_TOO_LONG.id());
    assertFailed(
        new AlertSettings("Only #", false, List.of(), List.of()), AlertErrorCode.NO_RECIPIENT.id());
    assertFailed(
        new AlertSettings("Only #", false, List.of("eve"), List.of()),
        AlertErrorCode.BAD_ADDRESS.id());
  }

  private void assertFailed(AlertSettings settings, String code) {
    ActivityOutcome outcome = executor.execute(settings, context(settings));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo(code));
    assertThat(notifications.happened()).isEmpty();
  }

  private static AlertSettings toSupervisors(String text) {
    return new AlertSettings(text, true, List.of(), List.of());
  }

  private static FakeActivityContext context(AlertSettings settings) {
    return new FakeActivityContext(
            "alert1",
            settings,
            List.of(new ActivityInput(new ActivityId("query1"), Outlet.OUT, Optional.empty())))
        .with(Variables.ofRecords(7));
  }

  /** A text with the count of records for {@code #}; one that is broken cannot be rendered. */
  private record Counting(String text) implements MessageTemplate {
    @Override
    public List<FieldUse> fields() {
      return List.of();
    }

    @Override
    public String render(MessageValues values, MissingValueRule missing) {
      if (text.equals("broken")) {
        throw new RenderingFailed(AlertErrorCode.NO_TEXT);
      }
      Object count =
          values.variables().find(Variables.RECORD_COUNT).orElseThrow().value().orElseThrow();
      return text.replace("#", count.toString());
    }
  }

  /** An installation without a public address. */
  private record NoLinks() implements UnsubscribeLinks {
    @Override
    public boolean configured() {
      return false;
    }

    @Override
    public Optional<URI> of(MessageId message) {
      return Optional.empty();
    }

    @Override
    public Optional<MessageId> read(String token) {
      return Optional.empty();
    }
  }
}
