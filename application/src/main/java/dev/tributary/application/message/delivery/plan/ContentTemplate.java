package dev.tributary.application.message.delivery.plan;

import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.MissingValueRule;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.personalisation.FieldUse;
import java.util.List;

/** The texts of a channel's message, read. May be used by many threads. */
public interface ContentTemplate {
  /** The sender, as the channel shows it. */
  String sender();

  /** The id by which the channel recognises a repeat of the message named {@code reference}. */
  String messageId(String reference);

  /** Every name in any of the texts. */
  List<FieldUse> fields();

  /**
   * The content for one recipient.
   *
   * @throws dev.tributary.application.personalisation.RenderingFailed when it cannot be made for
   *     these values
   */
  MessageContent render(MessageValues values, MissingValueRule missing);
}
