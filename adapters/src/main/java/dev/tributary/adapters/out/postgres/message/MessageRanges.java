package dev.tributary.adapters.out.postgres.message;

import static java.util.stream.Collectors.joining;

import dev.tributary.adapters.sql.BoundedList;
import dev.tributary.adapters.sql.BoundedList.Order;
import dev.tributary.adapters.sql.BoundedList.Range;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.application.message.Outbox.Filter;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.run.RunId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Which ranges of the indexes of messages hold what a filter selects. */
final class MessageRanges {
  /** Most messages are in one of the other states. */
  private static final Set<MessageState> INDEXED =
      EnumSet.of(
          MessageState.EXCLUDED, MessageState.FAILED, MessageState.UNKNOWN, MessageState.STOPPED);

  /** As the partial indexes have it. */
  private static final String OF_INDEX =
      INDEXED.stream().map("'%s'"::formatted).collect(joining(", ", "state in (", ")"));

  private MessageRanges() {}

  /**
   * @param deliveriesOf reads the deliveries of a run, of which there are few
   */
  static BoundedList<UUID> of(Filter filter, Function<RunId, List<DeliveryId>> deliveriesOf) {
    Optional<List<DeliveryId>> deliveries =
        filter
            .run()
            .map(deliveriesOf)
            .map(found -> found.stream().filter(id -> wanted(filter, id)).toList())
            .or(() -> filter.delivery().map(List::of));
    return new BoundedList<>(
        "tributary.message",
        Order.NEWEST_FIRST,
        deliveries
            .map(ids -> ids.stream().map(id -> range(Optional.of(id), filter.state())).toList())
            .orElseGet(() -> List.of(range(Optional.empty(), filter.state()))));
  }

  private static boolean wanted(Filter filter, DeliveryId delivery) {
    return filter.delivery().map(delivery::equals).orElse(true);
  }

  private static Range range(Optional<DeliveryId> delivery, Optional<MessageState> state) {
    SequencedMap<String, Object> columns = new LinkedHashMap<>();
    delivery.ifPresent(id -> columns.put("delivery_id", id.value()));
    List<SqlFragment> conditions = new ArrayList<>();
    List<SqlFragment> filters = new ArrayList<>();
    state.ifPresent(
        wanted -> {
          if (INDEXED.contains(wanted)) {
            columns.putLast("state", wanted);
            conditions.add(SqlFragment.of(OF_INDEX));
          } else {
            filters.add(SqlFragment.of("state = ?", wanted));
          }
        });
    return new Range(columns, conditions, filters);
  }
}
