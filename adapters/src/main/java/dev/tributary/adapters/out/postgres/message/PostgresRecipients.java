package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.out.postgres.expression.SqlValues;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.application.message.Recipients;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.personalisation.MessageFields.Field;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads people batch by batch; between two batches no connection is held. */
@ApplicationScoped
public class PostgresRecipients implements Recipients {
  private final DataSource dataSource;

  public PostgresRecipients(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<Recipient> after(
      long line, int limit, WorkTable table, MessageFields fields, Collection<Field> columns) {
    List<Field> wanted = List.copyOf(columns);
    String sql = sql(table, fields, wanted);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, line);
      statement.setInt(2, limit);
      try (ResultSet rows = statement.executeQuery()) {
        List<Recipient> recipients = new ArrayList<>();
        while (rows.next()) {
          recipients.add(new Recipient(rows.getLong(1), values(rows, wanted)));
        }
        return recipients;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read the people of a message", failed);
    }
  }

  @Override
  public Optional<Long> line(String text, Field column, WorkTable table, MessageFields fields) {
    RowSource rows = RowSource.of(table, fields.resource());
    String line = RowSource.TABLE + "." + WorkTableSql.LINE;
    String sql =
        "select %1$s from %2$s where lower(%3$s::text) = any (?) order by %1$s limit 1"
            .formatted(line, rows.from(), rows.column(reference(column)));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(
          1, connection.createArrayOf("text", EmailAddress.spellings(text).toArray()));
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(found.getLong(1)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot find a person of a message", failed);
    }
  }

  private static String sql(WorkTable table, MessageFields fields, List<Field> columns) {
    RowSource rows = RowSource.of(table, fields.resource());
    String line = RowSource.TABLE + "." + WorkTableSql.LINE;
    String selected =
        columns.stream()
            .map(field -> ", " + rows.column(reference(field)))
            .collect(Collectors.joining());
    return "select %1$s%2$s from %3$s where %1$s > ? order by %1$s limit ?"
        .formatted(line, selected, rows.from());
  }

  private static ColumnReference reference(Field field) {
    String source = field.owner().equals(MessageFields.DATA) ? RowScopes.ROW : Resource.SOURCE;
    return new ColumnReference(source, field.column(), field.type());
  }

  private static Map<Field, Value> values(ResultSet row, List<Field> columns) throws SQLException {
    Map<Field, Value> values = new LinkedHashMap<>();
    for (Field field : columns) {
      values.put(field, SqlValues.read(row, values.size() + 2, field.type()));
    }
    return values;
  }
}
