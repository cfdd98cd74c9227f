package dev.tributary.webapp.console.message;

import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.RunId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of the page about messages. */
@RegisterForReflection
public class MessagesQuery {
  @QueryParam("run")
  @Nullable UUID run;

  @QueryParam("delivery")
  @Nullable UUID delivery;

  @QueryParam("state")
  @Nullable String state;

  @QueryParam("after")
  @Nullable UUID after;

  @QueryParam("message")
  @Nullable UUID message;

  MessagesAddress address() {
    return new MessagesAddress(
        Optional.ofNullable(run).map(RunId::new),
        Optional.ofNullable(delivery).map(DeliveryId::new),
        state(Optional.ofNullable(state).orElse("")),
        Optional.ofNullable(after).map(MessageId::new),
        Optional.ofNullable(message).map(MessageId::new));
  }

  /** A word that is no state is ignored. */
  static Optional<MessageState> state(String word) {
    return Arrays.stream(MessageState.values())
        .filter(state -> MessagesAddress.word(state).equals(word))
        .findFirst();
  }
}
