package dev.tributary.webapp.demo;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a run of the story.
 *
 * @param failure why something failed, as text; empty when nothing did
 * @param rows how many rows left each activity
 */
record StoryResult(
    String run,
    String state,
    String stateText,
    String failure,
    Map<String, Long> rows,
    List<Mail> messages) {
  private static final long SELECTED = 3;
  private static final long ZIP_CODES = 2;

  /** A message in the sandbox. */
  record Mail(long line, String recipient, String subject, String coupon) {}

  long selected() {
    return rows.getOrDefault("query1", 0L);
  }

  long zipCodes() {
    return rows.getOrDefault("dedup1", 0L);
  }

  long coupons() {
    return rows.getOrDefault("externalApi1", 0L);
  }

  /** The first figure that differs from the expected one. */
  Optional<Message> fault() {
    if (!failure.isEmpty()) {
      return Optional.of(Message.of("demo.failed", failure, messages.size()));
    }
    if (!state.equals("finished")) {
      return Optional.of(Message.of("demo.state", stateText));
    }
    return figure("selected", selected(), SELECTED)
        .or(() -> figure("zipCodes", zipCodes(), ZIP_CODES))
        .or(() -> figure("coupons", coupons(), ZIP_CODES))
        .or(() -> figure("messages", messages.size(), SELECTED))
        .or(() -> figure("codes", codes(), ZIP_CODES));
  }

  private long codes() {
    return messages.stream().map(Mail::coupon).filter(code -> !code.isEmpty()).distinct().count();
  }

  private static Optional<Message> figure(String name, long found, long expected) {
    return found == expected
        ? Optional.empty()
        : Optional.of(Message.of("demo.wrong." + name, found, expected));
  }
}
