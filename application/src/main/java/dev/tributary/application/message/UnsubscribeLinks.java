package dev.tributary.application.message;

import dev.tributary.domain.message.MessageId;
import java.net.URI;
import java.util.Optional;

/** The unsubscribe links of messages. */
public interface UnsubscribeLinks {
  /** Whether readers can reach this installation. */
  boolean configured();

  /** The same for the same message; empty when this installation has no public address. */
  Optional<URI> of(MessageId message);

  /** The message that a link's last part names; empty when it is invalid. */
  Optional<MessageId> read(String token);
}
