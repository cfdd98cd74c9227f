package dev.tributary.webapp.chaos.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads rows and their columns by plain JDBC; a column without a value is empty. */
final class Columns {
  private Columns() {}

  static Map<String, Long> counts(ResultSet row, String column) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    var array = row.getArray(column);
    if (array != null) {
      for (Object one : (Object[]) array.getArray()) {
        String[] parts = one.toString().split("=", 2);
        counts.put(parts[0], Long.parseLong(parts[1]));
      }
    }
    return counts;
  }

  static Set<String> texts(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null
        ? Set.of()
        : Arrays.stream((Object[]) array.getArray())
            .map(Object::toString)
            .collect(Collectors.toSet());
  }

  static List<Instant> instants(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray())
            .map(one -> ((Timestamp) one).toInstant())
            .toList();
  }

  static Optional<Instant> instant(Timestamp timestamp) {
    return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
  }

  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> list(Connection connection, String query, Reading<T> reading)
      throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reading.of(rows));
      }
      return all;
    }
  }
}
