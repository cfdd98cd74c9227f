package dev.tributary.adapters.out.postgres.resource;

import dev.tributary.adapters.out.postgres.expression.SqlIdentifier;
import dev.tributary.adapters.out.postgres.expression.SqlScope;
import dev.tributary.adapters.out.postgres.worktable.WorkTableSql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.RowScopes;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/**
 * Rows that expressions read, and the {@code FROM} item that yields them: a resource alone, or a
 * work table with the row of its resource beside each of its own. A person who was deleted
 * meanwhile has nulls.
 *
 * @param from the {@code FROM} item
 * @param row what identifies a row, for {@code newUUID()} and {@code Random()}
 */
public record RowSource(
    SqlFragment from, String row, Optional<WorkTable> table, Optional<Resource> resource)
    implements SqlScope {
  /** The alias of the work table's rows, also before {@code line} and {@code key}. */
  public static final String TABLE = "t";

  /** The alias of the resource's rows. */
  public static final String RESOURCE = "r";

  /** The rows of a resource, in no order. */
  public static RowSource of(Resource resource) {
    return new RowSource(
        SqlFragment.of(rowsOf(resource)),
        column(resource, resource.key().name()) + "::text",
        Optional.empty(),
        Optional.of(resource));
  }

  /** The rows of a work table and, where {@code resource} is given, its rows. */
  public static RowSource of(WorkTable table, Optional<Resource> resource) {
    String joined =
        resource
            .map(
                found ->
                    " left join %s on %s = %s.%s"
                        .formatted(
                            rowsOf(found),
                            column(found, found.key().name()),
                            TABLE,
                            WorkTableSql.KEY))
            .orElse("");
    return new RowSource(
        WorkTableSql.source(table).then(" " + TABLE + joined),
        TABLE + "." + WorkTableSql.LINE + "::text",
        Optional.of(table),
        resource);
  }

  /** The {@code FROM} item of the rows of a resource alone. */
  public static String rowsOf(Resource resource) {
    return name(resource) + " " + RESOURCE;
  }

  @Override
  public String column(ColumnReference reference) {
    return switch (reference.source()) {
      case RowScopes.ROW -> TABLE + "." + ownColumn(reference.column());
      case Resource.SOURCE -> column(resource.orElseThrow(), reference.column());
      default -> throw new IllegalArgumentException("not a column of these rows: " + reference);
    };
  }

  @Override
  public String line() {
    return table.isPresent()
        ? TABLE + "." + WorkTableSql.LINE
        : "row_number() over (order by %s)".formatted(resourceKey());
  }

  /** The SQL of the key of the resource's row. */
  public String resourceKey() {
    Resource found = resource.orElseThrow();
    return column(found, found.key().name());
  }

  private String ownColumn(String name) {
    return WorkTableSql.column(table.orElseThrow().structure(), name);
  }

  private static String column(Resource resource, String name) {
    return resource.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(column -> RESOURCE + "." + new SqlIdentifier(column.column()).quoted())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column '%s'".formatted(name)));
  }

  private static String name(Resource resource) {
    return new SqlIdentifier(resource.table().schema()).quoted()
        + "."
        + new SqlIdentifier(resource.table().name()).quoted();
  }
}
