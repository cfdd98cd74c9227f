package dev.tributary.application.activity.email;

import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.application.message.delivery.plan.Dispatch;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.message.Channel;

/** The settings of an Email activity as a plan of its delivery. */
final class EmailPlan {
  private EmailPlan() {}

  static DeliveryPlan of(EmailSettings settings, EmailTemplates templates) {
    return new DeliveryPlan(
        Channel.EMAIL,
        "email",
        settings.address(),
        templates,
        settings.missing(),
        settings.excludeDuplicates(),
        dispatch(settings),
        settings.safeguards());
  }

  private static Dispatch dispatch(EmailSettings settings) {
    return switch (settings.channel()) {
      case SANDBOX -> new Dispatch.Sandbox();
      case SMTP -> new Dispatch.Transport(settings.whenUnknown());
    };
  }
}
