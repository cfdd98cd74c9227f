package dev.tributary.domain.notification;

import dev.tributary.domain.message.EmailAddress;
import java.util.List;

/**
 * Who is notified of one notification, whatever the rules say.
 *
 * @param supervisors those of the workflow
 * @param addresses people by mail
 */
public record ExplicitRecipients(
    boolean supervisors, List<EmailAddress> addresses, List<NotificationName> targets) {
  public static final ExplicitRecipients NONE = new ExplicitRecipients(false, List.of(), List.of());

  public ExplicitRecipients {
    addresses = List.copyOf(addresses);
    targets = List.copyOf(targets);
  }

  /** Whether it names a recipient: such a notification is stored without any rule. */
  public boolean isNamed() {
    return supervisors || !addresses.isEmpty() || !targets.isEmpty();
  }
}
