package dev.tributary.webapp.console.message;

import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.RunId;
import java.util.Locale;
import java.util.Optional;

/** The query parameters of the page of messages: the filter, and the previewed message. */
record MessagesAddress(
    Optional<RunId> run,
    Optional<DeliveryId> delivery,
    Optional<MessageState> state,
    Optional<MessageId> after,
    Optional<MessageId> message) {
  private static final String HOME = "/console/messages";

  static String word(MessageState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** Those of one delivery. */
  static MessagesAddress of(DeliveryId delivery) {
    return new MessagesAddress(
        Optional.empty(),
        Optional.of(delivery),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether only those of one run or delivery are shown. */
  boolean narrowed() {
    return run.isPresent() || delivery.isPresent();
  }

  MessagesAddress with(Optional<MessageState> other) {
    return new MessagesAddress(run, delivery, other, Optional.empty(), Optional.empty());
  }

  MessagesAddress after(MessageId last) {
    return new MessagesAddress(run, delivery, state, Optional.of(last), Optional.empty());
  }

  MessagesAddress preview(MessageId id) {
    return new MessagesAddress(run, delivery, state, after, Optional.of(id));
  }

  MessagesAddress closed() {
    return new MessagesAddress(run, delivery, state, after, Optional.empty());
  }

  String href() {
    return HOME + query();
  }

  /** Where the message is sent again; leads back to here. */
  String resendHref(MessageId id) {
    return HOME + "/" + id + "/resend" + closed().query();
  }

  private String query() {
    String query =
        run.map(id -> "&run=" + id).orElse("")
            + delivery.map(id -> "&delivery=" + id).orElse("")
            + state.map(s -> "&state=" + word(s)).orElse("")
            + after.map(id -> "&after=" + id).orElse("")
            + message.map(id -> "&message=" + id).orElse("");
    return query.isEmpty() ? "" : "?" + query.substring(1);
  }
}
