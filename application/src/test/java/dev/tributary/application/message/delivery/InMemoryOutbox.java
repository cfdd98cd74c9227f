package dev.tributary.application.message.delivery;

import dev.tributary.application.message.HeldDeliveries;
import dev.tributary.application.message.Messages;
import dev.tributary.application.message.Transmissions;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.message.Transmission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The outbox of one delivery. */
final class InMemoryOutbox implements Messages, Transmissions, HeldDeliveries {
  private final Map<MessageId, OutboxMessage> messages = new LinkedHashMap<>();
  private Optional<Delivery> opened = Optional.empty();
  private boolean closed;
  private boolean held;

  /** As before the first delivery. */
  void clear() {
    messages.clear();
    opened = Optional.empty();
    closed = false;
  }

  List<OutboxMessage> messages() {
    return List.copyOf(messages.values());
  }

  @Override
  public Delivery open(Delivery delivery) {
    if (opened.isEmpty()) {
      opened = Optional.of(delivery);
      held = delivery.held();
    }
    return opened.map(this::withHold).orElseThrow();
  }

  @Override
  public void store(Delivery finished, List<OutboxMessage> all) {
    open(finished);
    add(all);
    closed = true;
  }

  @Override
  public void add(List<OutboxMessage> some) {
    Set<Long> lines =
        messages.values().stream().map(OutboxMessage::line).collect(Collectors.toSet());
    some.stream()
        .filter(message -> !lines.contains(message.line()))
        .forEach(message -> messages.put(message.id(), message));
  }

  @Override
  public Set<Address> reached(DeliveryId delivery, Collection<Address> addresses) {
    return messages.values().stream()
        .filter(message -> message.state() != MessageState.EXCLUDED)
        .map(OutboxMessage::address)
        .filter(addresses::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public DeliveryCounts counts(DeliveryId delivery) {
    return DeliveryCounts.of(messages.values());
  }

  @Override
  public boolean close(DeliveryId delivery, Instant at) {
    boolean first = !closed;
    closed = true;
    return first;
  }

  private Delivery withHold(Delivery one) {
    return new Delivery(
        one.id(),
        one.run(),
        one.task(),
        one.workflow(),
        one.activity(),
        one.label(),
        one.selected(),
        one.startedAt(),
        one.finishedAt(),
        held,
        false);
  }

  @Override
  public boolean isHeld(DeliveryId delivery) {
    return held;
  }

  @Override
  public void hold(DeliveryId delivery) {
    held = true;
  }

  @Override
  public void release(DeliveryId delivery) {
    held = false;
  }

  @Override
  public int sandbox(DeliveryId delivery, int limit) {
    return ready(limit, MessageState.SANDBOXED);
  }

  @Override
  public int stop(DeliveryId delivery, int limit) {
    return ready(limit, MessageState.STOPPED);
  }

  private int ready(int limit, MessageState state) {
    List<OutboxMessage> ready =
        messages().stream().filter(one -> one.state() == MessageState.READY).limit(limit).toList();
    ready.forEach(one -> put(one, state, one.transmission()));
    return ready.size();
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    return 0;
  }

  @Override
  public List<OutboxMessage> claim(DeliveryId delivery, Instant now, int limit) {
    List<OutboxMessage> claimed = new ArrayList<>();
    if (held) {
      return claimed;
    }
    for (OutboxMessage message : messages()) {
      boolean due = message.transmission().due().map(at -> !at.isAfter(now)).orElse(true);
      if (message.state() == MessageState.READY && due && claimed.size() < limit) {
        claimed.add(put(message, MessageState.SENDING, attempts(message, 1)));
      }
    }
    return claimed;
  }

  @Override
  public Optional<OutboxMessage> claim(MessageId message, MessageState seen, Instant now) {
    return Optional.ofNullable(messages.get(message))
        .filter(found -> found.state() == seen && !held)
        .map(found -> put(found, MessageState.SENDING, attempts(found, 1)));
  }

  @Override
  public boolean atWork(MessageId message) {
    return false;
  }

  @Override
  public void settle(List<Settlement> settlements) {
    for (Settlement one : settlements) {
      OutboxMessage message = Objects.requireNonNull(messages.get(one.id()));
      if (message.state() == MessageState.SENDING
          && message.transmission().attempts() == one.attempt()) {
        int attempts = one.counted() ? one.attempt() : one.attempt() - 1;
        put(
            message,
            one.state(),
            new Transmission(
                attempts,
                one.at().filter(_ -> one.state() == MessageState.READY),
                one.refusal(),
                one.at().filter(_ -> one.state() == MessageState.SENT)));
      }
    }
  }

  @Override
  public void requeue(List<OutboxMessage> refused) {
    for (OutboxMessage one : refused) {
      OutboxMessage message = Objects.requireNonNull(messages.get(one.id()));
      if (message.state() == MessageState.FAILED) {
        put(message, MessageState.READY, attempts(message, -1));
      }
    }
  }

  @Override
  public int settleAbandoned(DeliveryId delivery, MessageState state) {
    List<OutboxMessage> abandoned =
        messages().stream().filter(one -> one.state() == MessageState.SENDING).toList();
    abandoned.forEach(one -> put(one, state, one.transmission()));
    return abandoned.size();
  }

  @Override
  public Optional<Instant> nextDue(DeliveryId delivery) {
    return messages.values().stream()
        .filter(message -> message.state() == MessageState.READY)
        .map(message -> message.transmission().due().orElse(Instant.EPOCH))
        .sorted()
        .findFirst();
  }

  private static Transmission attempts(OutboxMessage message, int more) {
    return new Transmission(
        message.transmission().attempts() + more,
        Optional.empty(),
        message.transmission().refusal(),
        Optional.empty());
  }

  private OutboxMessage put(OutboxMessage message, MessageState state, Transmission transmission) {
    OutboxMessage changed =
        new OutboxMessage(
            message.id(),
            message.delivery(),
            message.run(),
            message.task(),
            message.activity(),
            message.line(),
            state,
            message.exclusion(),
            message.detail(),
            message.messageId(),
            message.sender(),
            message.channel(),
            message.recipient(),
            message.content(),
            message.filled(),
            message.row(),
            transmission,
            message.at());
    messages.put(message.id(), changed);
    return changed;
  }
}
