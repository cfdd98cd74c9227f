package dev.tributary.adapters.out.postgres.profile;

import dev.tributary.adapters.out.postgres.expression.SqlConstants;
import dev.tributary.adapters.out.postgres.expression.SqlIdentifier;
import dev.tributary.adapters.out.postgres.expression.SqlValues;
import dev.tributary.adapters.out.postgres.resource.RowSource;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.expression.ColumnReference;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileSearch;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements over the table of a resource, and what their rows mean. */
record ProfileSql(Resource resource) {
  /** A page of all profiles, or of those that an indexed filter selects. */
  SqlFragment page(ProfileSearch search, Optional<ProfileId> after, int limit) {
    List<SqlFragment> conditions = new ArrayList<>(new SearchSql(rows()).conditions(search));
    after.ifPresent(id -> conditions.add(SqlFragment.of(key() + " < ?::bigint", id.value())));
    SqlFragment where =
        conditions.isEmpty()
            ? SqlFragment.of("")
            : SqlFragment.of(" where ").then(SqlFragment.join(" and ", conditions));
    return search.text().isEmpty() ? walked(where, limit) : found(where, limit);
  }

  private SqlFragment walked(SqlFragment where, int limit) {
    return SqlFragment.of("select %s from %s".formatted(selected(), RowSource.rowsOf(resource)))
        .then(where)
        .then(" order by %s desc limit ?::int".formatted(key()), limit);
  }

  /**
   * Words are searched first, in a query of their own: combined with the order, the planner may
   * scan all profiles because it expects enough matches early.
   */
  private SqlFragment found(SqlFragment where, int limit) {
    return SqlFragment.of(
            "with found as materialized (select %s as id from %s"
                .formatted(key(), RowSource.rowsOf(resource)))
        .then(where)
        .then("), page as (select id from found order by id desc limit ?::int) ", limit)
        .then(
            "select %s from page join %s on %s = page.id order by page.id desc"
                .formatted(selected(), RowSource.rowsOf(resource), key()));
  }

  SqlFragment one(ProfileId id) {
    return SqlFragment.of(
        "select %s from %s where %s = ?::bigint"
            .formatted(selected(), RowSource.rowsOf(resource), key()),
        id.value());
  }

  /** A statement of its own: the one after it has to see what the holder before has committed. */
  static SqlFragment hold(String externalId) {
    return SqlFragment.of(
        "select pg_advisory_xact_lock(hashtextextended('profile ' || ?::text, 0))", externalId);
  }

  SqlFragment owner(String externalId) {
    return SqlFragment.of(
        "select %s from %s where %s = ?::text"
            .formatted(
                key(), RowSource.rowsOf(resource), column(named(ProfileColumns.EXTERNAL_ID))),
        externalId);
  }

  SqlFragment insert(Map<String, Value> values) {
    List<ResourceColumn> written = values.keySet().stream().map(this::named).toList();
    return SqlFragment.of("insert into %s (%s) values (".formatted(table(), names(written)))
        .then(SqlFragment.join(", ", constants(written, values)))
        .then(") returning " + name(resource.key()));
  }

  SqlFragment update(ProfileId id, Map<String, Value> values, Object seen) {
    List<SqlFragment> set = new ArrayList<>();
    values.forEach(
        (name, value) ->
            set.add(
                SqlFragment.of(name(named(name)) + " = ")
                    .then(SqlConstants.of(value, named(name).type()))));
    set.add(SqlFragment.of(modified() + " = clock_timestamp()"));
    return SqlFragment.of("update %s set ".formatted(table()))
        .then(SqlFragment.join(", ", set))
        .then(unchanged(id, seen));
  }

  SqlFragment delete(ProfileId id, Object seen) {
    return SqlFragment.of("delete from " + table()).then(unchanged(id, seen));
  }

  /** The row that {@link #page} or {@link #one} gives. */
  Profile read(SqlRow row) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (ResourceColumn column : resource.columns()) {
      values.put(column.name(), SqlValues.read(row, values.size() + 1, column.type()));
    }
    return new Profile(
        new ProfileId(row.value(values.size() + 1, Long.class).orElseThrow()), values);
  }

  private SqlFragment unchanged(ProfileId id, Object seen) {
    return SqlFragment.of(
        " where %s = ?::bigint and %s = ?::timestamptz".formatted(name(resource.key()), modified()),
        id.value(),
        seen);
  }

  private List<SqlFragment> constants(List<ResourceColumn> written, Map<String, Value> values) {
    return written.stream()
        .map(
            column ->
                SqlConstants.of(
                    values.getOrDefault(column.name(), new Value.NullValue()), column.type()))
        .toList();
  }

  private String selected() {
    return resource.columns().stream().map(this::column).collect(Collectors.joining(", "))
        + ", "
        + key();
  }

  private RowSource rows() {
    return RowSource.of(resource);
  }

  private String key() {
    return rows().resourceKey();
  }

  private String modified() {
    return name(named(ProfileColumns.LAST_MODIFIED));
  }

  private String column(ResourceColumn column) {
    return rows().column(new ColumnReference(Resource.SOURCE, column.name(), column.type()));
  }

  private ResourceColumn named(String name) {
    return new ProfileColumns(resource).find(name).orElseThrow();
  }

  private String table() {
    return new SqlIdentifier(resource.table().schema()).quoted()
        + "."
        + new SqlIdentifier(resource.table().name()).quoted();
  }

  private static String name(ResourceColumn column) {
    return new SqlIdentifier(column.column()).quoted();
  }

  private static String names(List<ResourceColumn> columns) {
    return columns.stream().map(ProfileSql::name).collect(Collectors.joining(", "));
  }
}
