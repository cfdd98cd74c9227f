package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.out.postgres.expression.SqlValues;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.message.delivery.compose.Recipients;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.personalisation.MessageFields.Field;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
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
  private static final String LINE = RowSource.TABLE + "." + WorkTableSql.LINE;

  private final Sql sql;

  public PostgresRecipients(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<Recipient> after(
      long line, int limit, WorkTable table, MessageFields fields, Collection<Field> columns) {
    List<Field> wanted = List.copyOf(columns);
    return sql.list(
        batch(table, fields, wanted)
            .then(" where %1$s > ? order by %1$s limit ?".formatted(LINE), line, limit),
        row -> new Recipient(row.number(WorkTableSql.LINE), values(row, wanted)));
  }

  @Override
  public Optional<Long> line(Address address, Field column, WorkTable table, MessageFields fields) {
    RowSource rows = RowSource.of(table, fields.resource());
    SqlFragment select =
        SqlFragment.of("select %s from ".formatted(LINE))
            .then(rows.from())
            .then(
                " where lower(%2$s::text) = any (?) order by %1$s limit 1"
                    .formatted(LINE, rows.column(reference(column))),
                address.spellings());
    return sql.first(select, row -> row.number(WorkTableSql.LINE));
  }

  private static SqlFragment batch(WorkTable table, MessageFields fields, List<Field> columns) {
    RowSource rows = RowSource.of(table, fields.resource());
    String selected =
        columns.stream()
            .map(field -> ", " + rows.column(reference(field)))
            .collect(Collectors.joining());
    return SqlFragment.of("select %s%s from ".formatted(LINE, selected)).then(rows.from());
  }

  private static ColumnReference reference(Field field) {
    String source = field.owner().equals(MessageFields.DATA) ? RowScopes.ROW : Resource.SOURCE;
    return new ColumnReference(source, field.column(), field.type());
  }

  private static Map<Field, Value> values(SqlRow row, List<Field> columns) {
    Map<Field, Value> values = new LinkedHashMap<>();
    for (Field field : columns) {
      values.put(field, SqlValues.read(row, values.size() + 2, field.type()));
    }
    return values;
  }
}
