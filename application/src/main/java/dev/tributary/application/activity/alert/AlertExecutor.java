package dev.tributary.application.activity.alert;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.notification.Notifications;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.Supervisors;
import dev.tributary.application.personalisation.MessageTemplate;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.RenderingFailed;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.alert.AlertErrorCode;
import dev.tributary.domain.activity.alert.AlertSettings;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.ExplicitRecipients;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores a notification for its people in the transaction that completes the task; a test run sends
 * none.
 */
@ApplicationScoped
public class AlertExecutor implements ActivityExecutor<AlertSettings> {
  private final CheckAlert check;
  private final NotificationTargets targets;
  private final Supervisors supervisors;
  private final Notifications notifications;
  private final AlertConfig config;

  public AlertExecutor(
      CheckAlert check,
      NotificationTargets targets,
      Supervisors supervisors,
      Notifications notifications,
      AlertConfig config) {
    this.check = check;
    this.targets = targets;
    this.supervisors = supervisors;
    this.notifications = notifications;
    this.config = config;
  }

  @Override
  public Reach reach() {
    return Reach.DATABASE;
  }

  @Override
  public ActivityOutcome execute(AlertSettings settings, ActivityContext context) {
    CheckAlert.Result found = check.check(settings, context.variableTypes());
    if (!found.problems().all().isEmpty()) {
      return Failed.of(ActivityFailure.configuration(found.problems().all().getFirst()));
    }
    ExplicitRecipients audience = audience(settings);
    Optional<NotificationName> unknown =
        audience.targets().stream().filter(name -> targets.find(name).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return failed(AlertErrorCode.UNKNOWN_TARGET.with(unknown.get().value()));
    }
    try {
      record(audience, text(found.template().orElseThrow(), context), context);
      return context.passOn(Outlet.OUT);
    } catch (RenderingFailed failed) {
      return failed(failed.problem());
    }
  }

  private void record(ExplicitRecipients audience, String text, ActivityContext context) {
    if (context.test().isPresent()) {
      context.info(Message.of("testrun.notNotified", text));
      return;
    }
    notifications.record(
        List.of(
            new Notification(
                EventType.ALERT,
                Subject.of(context.workflow(), context.run()).at(context.activity().id()),
                Message.of("notification.alert", text),
                List.of(),
                context.now(),
                Optional.empty(),
                audience)));
    boolean noRecipient =
        audience.addresses().isEmpty()
            && audience.targets().isEmpty()
            && supervisors.of(context.workflow()).isEmpty();
    if (noRecipient) {
      context.warn(Message.of("alert.noRecipient"));
    } else {
      context.info(Message.of("alert.notified", text));
    }
  }

  /** A variable without a value stands for nothing. */
  private String text(MessageTemplate template, ActivityContext context) {
    String text =
        template.render(
            new MessageValues(
                Map.of(), Map.of(), context.variables(), context.zone(), Optional.empty()),
            _ -> "");
    return text.codePointCount(0, text.length()) <= config.characters()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, config.characters() - 1)) + "…";
  }

  private static ExplicitRecipients audience(AlertSettings settings) {
    return new ExplicitRecipients(
        settings.supervisors(),
        settings.addresses().stream().map(EmailAddress::new).toList(),
        settings.targets().stream().map(NotificationName::new).toList());
  }

  private static ActivityOutcome failed(Message problem) {
    return Failed.of(new ActivityFailure(problem.name(), problem, Cause.CONFIGURATION));
  }
}
