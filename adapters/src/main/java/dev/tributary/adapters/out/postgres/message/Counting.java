package dev.tributary.adapters.out.postgres.message;

import dev.tributary.domain.message.DeliveryCounts;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Counts the messages of a delivery: one pass for the states, one for the fields not filled. */
final class Counting {
  private static final String STATES =
      """
      select state, exclusion, case when exclusion = 'MISSING_VALUE' then detail end as field, count(*)
      from tributary.message where delivery_id = ? group by 1, 2, 3 order by 1, 2, 3
      """;
  private static final String FILLED =
      """
      select field, count(*)
      from tributary.message cross join lateral unnest(filled) as field
      where delivery_id = ? and state <> 'EXCLUDED' group by 1 order by 1
      """;

  private Counting() {}

  static DeliveryCounts of(Connection connection, DeliveryId delivery) throws SQLException {
    Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);
    SequencedMap<String, Long> missing = new LinkedHashMap<>();
    Map<MessageState, Long> states = new EnumMap<>(MessageState.class);
    try (PreparedStatement statement = connection.prepareStatement(STATES)) {
      statement.setObject(1, delivery.value());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String exclusion = rows.getString("exclusion");
          String field = rows.getString("field");
          states.merge(MessageState.valueOf(rows.getString("state")), rows.getLong(4), Long::sum);
          if (exclusion != null) {
            excluded.merge(Exclusion.valueOf(exclusion), rows.getLong(4), Long::sum);
          }
          if (field != null) {
            missing.merge(field, rows.getLong(4), Long::sum);
          }
        }
      }
    }
    return new DeliveryCounts(states, excluded, missing, filled(connection, delivery));
  }

  private static SequencedMap<String, Long> filled(Connection connection, DeliveryId delivery)
      throws SQLException {
    SequencedMap<String, Long> filled = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(FILLED)) {
      statement.setObject(1, delivery.value());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          filled.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return filled;
  }
}
