package dev.tributary.adapters.out.postgres.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.sql.BoundedList;
import dev.tributary.adapters.sql.BoundedList.Order;
import dev.tributary.adapters.sql.BoundedList.Range;
import dev.tributary.adapters.sql.BoundedList.Reading;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlFragment;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.access.audit.AuditRecords;
import dev.tributary.application.access.audit.AuditTrail;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.access.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javax.sql.DataSource;

/** The entries of {@code tributary.audit}, which nothing changes once they are written. */
@ApplicationScoped
public class PostgresAuditTrail implements AuditTrail, AuditRecords {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private static final Order<Long> NEWEST_FIRST =
      new Order<>("id", "<", "desc", row -> row.number("id"));

  /** An entry gets its number after its time. */
  private static final Duration BETWEEN_NUMBER_AND_TIME = Duration.ofMinutes(1);

  private static final String AT_OR_AFTER =
      "id >= (select id from tributary.audit where at >= ? order by at limit 1)";
  private static final String BEFORE =
      "id < coalesce((select id from tributary.audit where at >= ? order by at limit 1), %d)"
          .formatted(Long.MAX_VALUE);

  private final Sql sql;
  private final ObjectMapper json;

  public PostgresAuditTrail(DataSource dataSource, ObjectMapper json) {
    this.sql = new Sql(dataSource);
    this.json = json;
  }

  @Override
  public void record(AuditEntry entry) {
    sql.inTransaction()
        .later(
            """
            insert into tributary.audit
              (at, actor_kind, actor, address, action, object_type, object_name, before, after)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            """,
            entry.at(),
            entry.actor().kind().name().toLowerCase(Locale.ROOT),
            entry.actor().name(),
            entry.actor().address(),
            entry.action(),
            entry.objectType(),
            entry.objectName(),
            written(entry.before()),
            written(entry.after()));
  }

  @Override
  public ListPage<Numbered, Long> list(Filter filter, Optional<Long> before, int limit) {
    return new BoundedList<>("tributary.audit", NEWEST_FIRST, List.of(range(filter)))
        .page(sql, reading(), before, limit);
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    return sql.update(
        """
        delete from tributary.audit where id = any (array(
          select id from tributary.audit where at < ? order by at limit ? for update skip locked))
        """,
        instant,
        limit);
  }

  private static Range range(Filter filter) {
    SequencedMap<String, Object> columns = new LinkedHashMap<>();
    List<SqlFragment> conditions = new ArrayList<>();
    List<SqlFragment> filters = new ArrayList<>();
    boolean object = filter.objectType().isPresent() && filter.objectName().isPresent();
    List<SqlFragment> ofObject = object ? conditions : filters;
    add("object_type = ?", filter.objectType(), ofObject);
    add("object_name = ?", filter.objectName(), ofObject);
    if (object) {
      add("actor = ?", filter.actor(), filters);
    } else {
      filter.actor().ifPresent(actor -> columns.put("actor", actor));
    }
    add("action = ?", filter.action(), filters);
    add("at >= ?", filter.from(), filters);
    add("at < ?", filter.until(), filters);
    add(AT_OR_AFTER, filter.from().map(from -> from.minus(BETWEEN_NUMBER_AND_TIME)), conditions);
    add(BEFORE, filter.until().map(until -> until.plus(BETWEEN_NUMBER_AND_TIME)), conditions);
    return new Range(columns, conditions, filters);
  }

  private static void add(String condition, Optional<?> value, List<SqlFragment> conditions) {
    value.ifPresent(wanted -> conditions.add(SqlFragment.of(condition, wanted)));
  }

  private Reading<Numbered, Long> reading() {
    return new Reading<>("r.*", "", this::numbered, Numbered::number);
  }

  private Numbered numbered(SqlRow row) {
    Actor.Kind kind = Actor.Kind.valueOf(row.text("actor_kind").toUpperCase(Locale.ROOT));
    return new Numbered(
        row.number("id"),
        new AuditEntry(
            new Actor(kind, row.text("actor"), row.text("address")),
            row.instant("at"),
            row.text("action"),
            row.text("object_type"),
            row.text("object_name"),
            read(row.text("before")),
            read(row.text("after"))));
  }

  private String written(Map<String, Object> state) {
    try {
      return json.writeValueAsString(MaskedState.of(state));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an audit entry holds only plain values", e);
    }
  }

  private Map<String, Object> read(String state) {
    try {
      return json.readValue(state, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the audit trail holds JSON only", e);
    }
  }
}
