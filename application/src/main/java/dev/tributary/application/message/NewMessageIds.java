package dev.tributary.application.message;

import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;

/** Makes ids that sort by time. */
public interface NewMessageIds {
  DeliveryId delivery();

  MessageId message();
}
