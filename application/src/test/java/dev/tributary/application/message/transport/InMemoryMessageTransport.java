package dev.tributary.application.message.transport;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.message.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server that accepts everything but what a test defines, two messages at a time; records the
 * recipients of all attempts.
 */
public final class InMemoryMessageTransport implements MessageTransport {
  private final Map<String, Deque<SendOutcome>> responses = new HashMap<>();
  private final List<String> attempted = new ArrayList<>();
  private SendOutcome byDefault = new SendOutcome.Accepted();
  private boolean configured = true;

  /** The next outcomes for this recipient; accepted after them. */
  public void response(String recipient, SendOutcome... outcomes) {
    responses.put(recipient, new ArrayDeque<>(List.of(outcomes)));
  }

  public List<String> attempted() {
    return attempted;
  }

  public void forget() {
    attempted.clear();
  }

  /** From now on what every recipient without responses of its own gets. */
  public void responseAll(SendOutcome outcome) {
    byDefault = outcome;
  }

  public void unplug() {
    configured = false;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean configured() {
    return configured;
  }

  @Override
  public int maxConcurrency() {
    return 2;
  }

  @Override
  public SendOutcome send(OutgoingMessage message, CancelSignal cancel) {
    attempted.add(message.recipient());
    return Optional.ofNullable(responses.get(message.recipient()))
        .map(Deque::poll)
        .orElse(byDefault);
  }
}
