package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Counts the messages of a delivery: one pass for the states, one for the fields not filled. */
final class Counting {
  private static final String STATES =
      """
      select state, exclusion, case when exclusion = 'MISSING_VALUE' then detail end as field, count(*) as count
      from tributary.message where delivery_id = ? group by 1, 2, 3 order by 1, 2, 3
      """;
  private static final String FILLED =
      """
      select field, count(*) as count
      from tributary.message cross join lateral unnest(filled) as field
      where delivery_id = ? and state <> 'EXCLUDED' group by 1 order by 1
      """;

  private Counting() {}

  static DeliveryCounts of(Sql sql, DeliveryId delivery) {
    Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);
    SequencedMap<String, Long> missing = new LinkedHashMap<>();
    Map<MessageState, Long> states = new EnumMap<>(MessageState.class);
    for (Count count : sql.list(STATES, Count::read, delivery.value())) {
      states.merge(count.state(), count.messages(), Long::sum);
      count.exclusion().ifPresent(why -> excluded.merge(why, count.messages(), Long::sum));
      count.field().ifPresent(field -> missing.merge(field, count.messages(), Long::sum));
    }
    return new DeliveryCounts(states, excluded, missing, filled(sql, delivery));
  }

  private record Count(
      MessageState state, Optional<Exclusion> exclusion, Optional<String> field, long messages) {
    static Count read(SqlRow row) {
      return new Count(
          MessageState.valueOf(row.text("state")),
          row.optionalText("exclusion").map(Exclusion::valueOf),
          row.optionalText("field"),
          row.number("count"));
    }
  }

  private static SequencedMap<String, Long> filled(Sql sql, DeliveryId delivery) {
    SequencedMap<String, Long> filled = new LinkedHashMap<>();
    sql.list(FILLED, row -> Map.entry(row.text("field"), row.number("count")), delivery.value())
        .forEach(count -> filled.put(count.getKey(), count.getValue()));
    return filled;
  }
}
