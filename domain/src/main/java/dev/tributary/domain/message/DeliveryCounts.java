package dev.tributary.domain.message;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * How a delivery went, counted from its messages.
 *
 * @param states how many messages are in which state; states without messages are left out
 * @param excluded how many people got none, by reason; reasons without people are left out
 * @param missing of those with a missing value how many lacked which field
 * @param filled how many messages went out without a value of which field
 */
public record DeliveryCounts(
    Map<MessageState, Long> states,
    Map<Exclusion, Long> excluded,
    SequencedMap<String, Long> missing,
    SequencedMap<String, Long> filled) {
  public DeliveryCounts {
    Map<MessageState, Long> found = new EnumMap<>(MessageState.class);
    found.putAll(states);
    states = found;
    Map<Exclusion, Long> sorted = new EnumMap<>(Exclusion.class);
    sorted.putAll(excluded);
    excluded = sorted;
  }

  /** Counts all messages of a delivery; the fields in the order of their names. */
  public static DeliveryCounts of(Collection<OutboxMessage> messages) {
    Map<MessageState, Long> states = new EnumMap<>(MessageState.class);
    Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);
    Map<String, Long> missing = new TreeMap<>();
    Map<String, Long> filled = new TreeMap<>();
    for (OutboxMessage message : messages) {
      states.merge(message.state(), 1L, Long::sum);
      message.exclusion().ifPresent(reason -> excluded.merge(reason, 1L, Long::sum));
      if (message.exclusion().equals(Optional.of(Exclusion.MISSING_VALUE))) {
        missing.merge(message.detail(), 1L, Long::sum);
      }
      if (message.exclusion().isEmpty()) {
        message.filled().forEach(field -> filled.merge(field, 1L, Long::sum));
      }
    }
    return new DeliveryCounts(
        states, excluded, new LinkedHashMap<>(missing), new LinkedHashMap<>(filled));
  }

  /** How many the server accepted. */
  public long sent() {
    return in(MessageState.SENT);
  }

  /** How many have left, whatever became of them. */
  public long tried() {
    return sent() + in(MessageState.FAILED) + in(MessageState.UNKNOWN);
  }

  /** How many went where the activity sends: to the server of the channel, or into the sandbox. */
  public long delivered() {
    return sent() + in(MessageState.SANDBOXED);
  }

  /** How many are written and have not left yet. */
  public long unsent() {
    return in(MessageState.READY);
  }

  /** Both together. */
  public DeliveryCounts plus(DeliveryCounts other) {
    return new DeliveryCounts(
        sum(states, other.states),
        sum(excluded, other.excluded),
        new LinkedHashMap<>(sum(missing, other.missing)),
        new LinkedHashMap<>(sum(filled, other.filled)));
  }

  private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
    Map<K, Long> sum = new LinkedHashMap<>(one);
    other.forEach((key, count) -> sum.merge(key, count, Long::sum));
    return sum;
  }

  /** Whether a message was refused, or may not have arrived. */
  public boolean troubled() {
    return in(MessageState.FAILED) + in(MessageState.UNKNOWN) > 0;
  }

  /** How many are in {@code state}. */
  public long in(MessageState state) {
    return states.getOrDefault(state, 0L);
  }

  public long excludedInAll() {
    return excluded.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The reasons that excluded recipients, in the order in which they are checked. */
  public List<Exclusion> reasons() {
    return List.copyOf(excluded.keySet());
  }
}
