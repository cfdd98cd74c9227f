package dev.tributary.application.profile;

import dev.tributary.domain.message.MessageId;
import java.time.Instant;
import java.util.List;

/** The messages to an address. */
public interface ProfileMessages {
  /** The newest messages to {@code address}, whatever its case; at most {@code limit}. */
  List<SentMessage> to(String address, int limit);

  /**
   * A message, or the record that there was none.
   *
   * @param state the name of its {@link dev.tributary.domain.message.MessageState}
   */
  record SentMessage(MessageId id, String state, String subject, Instant at) {}
}
