package dev.tributary.adapters.out.postgres.message;

import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.approval.Confirmation;
import dev.tributary.domain.approval.Confirmation.When;
import dev.tributary.domain.approval.Safeguards;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.waiting.Approvers;
import java.time.Duration;

/** Settings of the activities that send email in these tests. */
final class MailSettings {
  static final Safeguards UNATTENDED = safeguards(When.NEVER, Brakes.NONE);

  private MailSettings() {}

  static Safeguards safeguards(When when, Brakes brakes) {
    return new Safeguards(new Confirmation(when, Approvers.OPERATORS, Duration.ofDays(1)), brakes);
  }

  /** Over SMTP, held by {@code safeguards}. */
  static EmailSettings guarded(Safeguards safeguards) {
    EmailSettings smtp = smtp(WhenUnknown.LEAVE);
    return new EmailSettings(
        smtp.from(),
        smtp.address(),
        smtp.subject(),
        smtp.html(),
        smtp.text(),
        smtp.missing(),
        smtp.excludeDuplicates(),
        smtp.channel(),
        smtp.whenUnknown(),
        safeguards);
  }

  /** Of a birthday mail in the sandbox. */
  static EmailSettings birthday(MissingValues missing) {
    return settings(
        "Happy birthday, {firstName}: {coupon}",
        "<b>{firstName}</b>",
        "Hello {profile.firstName}",
        missing,
        Channel.SANDBOX,
        WhenUnknown.LEAVE);
  }

  static EmailSettings smtp(WhenUnknown whenUnknown) {
    return settings(
        "Happy birthday",
        "",
        "Hello {profile.firstName}",
        MissingValues.SKIP,
        Channel.SMTP,
        whenUnknown);
  }

  static EmailSettings withWayOut(Channel channel) {
    return settings(
        "Out: {unsubscribeUrl}",
        "<a href=\"{unsubscribeUrl}\">out</a>",
        "{unsubscribeUrl}",
        MissingValues.SKIP,
        channel,
        WhenUnknown.LEAVE);
  }

  private static EmailSettings settings(
      String subject,
      String html,
      String text,
      MissingValues missing,
      Channel channel,
      WhenUnknown whenUnknown) {
    return new EmailSettings(
        new Sender("News", "news@example.com"),
        "email",
        subject,
        html,
        text,
        missing,
        true,
        channel,
        whenUnknown,
        UNATTENDED);
  }
}
