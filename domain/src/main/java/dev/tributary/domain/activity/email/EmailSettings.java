package dev.tributary.domain.activity.email;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.approval.Safeguards;
import dev.tributary.domain.message.DeliveryVariables;
import dev.tributary.domain.message.WhenUnknown;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.value.ValueType;
import java.util.Map;

/**
 * What an Email activity sends, and to whom.
 *
 * @param address the field that holds the address: {@code email}
 * @param html empty when the message is plain text only
 * @param text empty when the message is HTML only
 * @param excludeDuplicates whether a second row with the same address is left out
 * @param whenUnknown what happens to a message whose arrival is unknown; over SMTP only
 * @param safeguards what can hold its messages
 */
public record EmailSettings(
    Sender from,
    String address,
    String subject,
    String html,
    String text,
    MissingValues missing,
    boolean excludeDuplicates,
    Channel channel,
    WhenUnknown whenUnknown,
    Safeguards safeguards)
    implements ActivitySettings {
  public static final String KIND = "email";

  /** The column that holds the address unless the author names another. */
  public static final String ADDRESS = "email";

  /** Where messages go. */
  public enum Channel {
    /** Into the outbox of this installation, and no further. */
    SANDBOX,
    /** To the mail server of this installation. */
    SMTP
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Map<String, ValueType> variables() {
    return DeliveryVariables.TYPES;
  }
}
