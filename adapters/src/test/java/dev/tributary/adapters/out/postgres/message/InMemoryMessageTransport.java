package dev.tributary.adapters.out.postgres.message;

import dev.tributary.application.exchange.CancelSignal;
import dev.tributary.application.message.MessageTransport;
import dev.tributary.application.message.SendOutcome;
import dev.tributary.domain.message.MessageId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail server that accepts everything but what a test defines; records the recipients of all
 * attempts.
 */
final class InMemoryMessageTransport implements MessageTransport {
  private final Map<String, Deque<SendOutcome>> responses = new HashMap<>();
  private final List<String> attempted = new ArrayList<>();
  private SendOutcome byDefault = new SendOutcome.Accepted();
  private boolean configured = true;

  /** The next outcomes for this recipient; accepted after them. */
  void response(String recipient, SendOutcome... outcomes) {
    responses.put(recipient, new ArrayDeque<>(List.of(outcomes)));
  }

  List<String> attempted() {
    return attempted;
  }

  void forget() {
    attempted.clear();
  }

  /** From now on what every recipient without responses of its own gets. */
  void responseAll(SendOutcome outcome) {
    byDefault = outcome;
  }

  void unplug() {
    configured = false;
  }

  @Override
  public boolean configured() {
    return configured;
  }

  @Override
  public Optional<Lease> lease(int most, Duration timeout) {
    return Optional.of(new TwoConnections());
  }

  private final class TwoConnections implements Lease {
    @Override
    public int connections() {
      return 2;
    }

    @Override
    public Map<MessageId, SendOutcome> send(List<Outgoing> messages, CancelSignal cancel) {
      return sent(messages);
    }

    @Override
    public void close() {}
  }

  private Map<MessageId, SendOutcome> sent(List<Outgoing> messages) {
    Map<MessageId, SendOutcome> outcomes = new LinkedHashMap<>();
    for (Outgoing one : messages) {
      String recipient = one.message().recipient();
      attempted.add(recipient);
      outcomes.put(
          one.message().id(),
          Optional.ofNullable(responses.get(recipient)).map(Deque::poll).orElse(byDefault));
    }
    return outcomes;
  }
}
