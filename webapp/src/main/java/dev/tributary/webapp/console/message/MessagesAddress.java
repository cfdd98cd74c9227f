package dev.tributary.webapp.console.message;

import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.RunId;
import java.util.Locale;
import java.util.Optional;

/** Which messages the page shows, and which one it previews, as its address says. */
record MessagesAddress(
    Optional<RunId> run,
    Optional<MessageState> state,
    Optional<MessageId> after,
    Optional<MessageId> message) {

  static String word(MessageState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  MessagesAddress with(Optional<MessageState> other) {
    return new MessagesAddress(run, other, Optional.empty(), Optional.empty());
  }

  MessagesAddress behind(MessageId last) {
    return new MessagesAddress(run, state, Optional.of(last), Optional.empty());
  }

  MessagesAddress preview(MessageId id) {
    return new MessagesAddress(run, state, after, Optional.of(id));
  }

  MessagesAddress closed() {
    return new MessagesAddress(run, state, after, Optional.empty());
  }

  String href() {
    String query =
        run.map(id -> "&run=" + id).orElse("")
            + state.map(s -> "&state=" + word(s)).orElse("")
            + after.map(id -> "&after=" + id).orElse("")
            + message.map(id -> "&message=" + id).orElse("");
    return query.isEmpty() ? "/console/messages" : "/console/messages?" + query.substring(1);
  }
}
