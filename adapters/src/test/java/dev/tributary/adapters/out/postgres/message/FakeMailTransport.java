package dev.tributary.adapters.out.postgres.message;

import dev.tributary.application.message.MailOutcome;
import dev.tributary.application.message.MailTransport;
import dev.tributary.domain.message.MessageId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mail server that takes everything but what a test says; remembers whom it was asked for. */
final class FakeMailTransport implements MailTransport {
  private final Map<String, Deque<MailOutcome>> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private boolean configured = true;

  /** The next answers for this recipient; yes after them. */
  void answer(String recipient, MailOutcome... outcomes) {
    answers.put(recipient, new ArrayDeque<>(List.of(outcomes)));
  }

  List<String> asked() {
    return asked;
  }

  void forget() {
    asked.clear();
  }

  void unplug() {
    configured = false;
  }

  @Override
  public boolean configured() {
    return configured;
  }

  @Override
  public int width() {
    return 2;
  }

  @Override
  public Map<MessageId, MailOutcome> send(List<Outgoing> messages) {
    Map<MessageId, MailOutcome> outcomes = new LinkedHashMap<>();
    for (Outgoing one : messages) {
      String recipient = one.message().recipient();
      asked.add(recipient);
      outcomes.put(
          one.message().id(),
          Optional.ofNullable(answers.get(recipient))
              .map(Deque::poll)
              .orElseGet(MailOutcome.Accepted::new));
    }
    return outcomes;
  }
}
