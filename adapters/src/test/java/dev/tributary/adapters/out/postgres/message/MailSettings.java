package dev.tributary.adapters.out.postgres.message;

import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.MissingValues;

/** Settings of the activities that send email in these tests. */
final class MailSettings {
  private MailSettings() {}

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
        whenUnknown);
  }
}
