package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.adapters.out.postgres.expression.SqlFailures;
import dev.tributary.adapters.out.postgres.expression.SqlIdentifier;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.expression.StatementLimits;
import dev.tributary.application.resource.Tables;
import dev.tributary.domain.resource.ResourceTable;
import dev.tributary.domain.resource.TableShape;
import dev.tributary.domain.resource.TableShape.TableColumn;
import dev.tributary.domain.value.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads tables and views from the catalogue of PostgreSQL. */
@ApplicationScoped
public class PostgresTables implements Tables {
  /** Ordinary and partitioned tables, views, materialised views and foreign tables. */
  private static final String COLUMNS =
      """
      select attribute.attname, attribute.atttypid::regtype::text as base,
             format_type(attribute.atttypid, attribute.atttypmod) as written
      from pg_catalog.pg_class as relation
           join pg_catalog.pg_namespace as namespace on namespace.oid = relation.relnamespace
           join pg_catalog.pg_attribute as attribute on attribute.attrelid = relation.oid
      where namespace.nspname = ? and relation.relname = ?
        and relation.relkind in ('r', 'p', 'v', 'm', 'f')
        and attribute.attnum > 0 and not attribute.attisdropped
        and has_schema_privilege(namespace.oid, 'usage')
        and has_column_privilege(relation.oid, attribute.attnum, 'select')
      order by attribute.attnum\
      """;

  /** Of anything but a table null: views have no index. */
  private static final String UNIQUE =
      """
      select case when relation.relkind in ('r', 'p') then exists (
        select 1
        from pg_catalog.pg_index as index
             join pg_catalog.pg_attribute as attribute
               on attribute.attrelid = relation.oid and attribute.attnum = index.indkey[0]
        where index.indrelid = relation.oid and attribute.attname = ? and attribute.attnotnull
          and index.indisunique and index.indisvalid
          and index.indnkeyatts = 1 and index.indpred is null) end
      from pg_catalog.pg_class as relation
           join pg_catalog.pg_namespace as namespace on namespace.oid = relation.relnamespace
      where namespace.nspname = ? and relation.relname = ?\
      """;

  private final Sql sql;
  private final StatementLimits limits;

  public PostgresTables(DataSource dataSource, StatementLimits limits) {
    this.sql = SqlFailures.translated(dataSource);
    this.limits = limits;
  }

  @Override
  public Optional<TableShape> find(ResourceTable table) {
    if (!SqlIdentifier.fits(table.schema()) || !SqlIdentifier.fits(table.name())) {
      return Optional.empty();
    }
    List<TableColumn> columns =
        sql.list(
            COLUMNS,
            row ->
                new TableColumn(row.text("attname"), row.text("written"), type(row.text("base"))),
            table.schema(),
            table.name());
    return Optional.of(new TableShape(columns)).filter(shape -> !shape.columns().isEmpty());
  }

  @Override
  public boolean isKey(ResourceTable table, String column) {
    return promisesUnique(table, column).orElseGet(() -> identifiesRows(table, column));
  }

  /** Empty without an index: of a view. */
  private Optional<Boolean> promisesUnique(ResourceTable table, String column) {
    return sql.first(
            UNIQUE, row -> row.value(1, Boolean.class), column, table.schema(), table.name())
        .orElse(Optional.of(false));
  }

  private boolean identifiesRows(ResourceTable table, String column) {
    String key = new SqlIdentifier(column).quoted();
    String unique =
        """
        select not exists (
          select from %s.%s group by %s having count(*) > 1 or %s is null) as identifies\
        """
            .formatted(
                new SqlIdentifier(table.schema()).quoted(),
                new SqlIdentifier(table.name()).quoted(),
                key,
                key);
    return sql.readOnly()
        .within(limits.preview())
        .first(unique, row -> row.isTrue("identifies"))
        .orElseThrow();
  }

  /** Types whose values expressions can compare and compute with; the others need a view. */
  private static Optional<ValueType> type(String written) {
    return Optional.ofNullable(
        switch (written) {
          case "text", "character varying" -> ValueType.TEXT;
          case "smallint", "integer", "bigint" -> ValueType.INTEGER;
          case "numeric" -> ValueType.DECIMAL;
          case "boolean" -> ValueType.BOOLEAN;
          case "date" -> ValueType.DATE;
          case "time without time zone" -> ValueType.TIME;
          case "timestamp with time zone" -> ValueType.DATETIME;
          case "jsonb" -> ValueType.JSON;
          default -> null;
        });
  }
}
