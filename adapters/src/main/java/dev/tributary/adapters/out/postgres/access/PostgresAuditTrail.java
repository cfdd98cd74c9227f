package dev.tributary.adapters.out.postgres.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.access.audit.AuditRecords;
import dev.tributary.application.access.audit.AuditTrail;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.access.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entries of {@code tributary.audit}, which nothing changes once they are written. */
@ApplicationScoped
public class PostgresAuditTrail implements AuditTrail, AuditRecords {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final Sql sql;
  private final ObjectMapper json;

  public PostgresAuditTrail(DataSource dataSource, ObjectMapper json) {
    this.sql = new Sql(dataSource);
    this.json = json;
  }

  @Override
  public void record(AuditEntry entry) {
    sql.inTransaction()
        .update(
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
  public List<Numbered> list(Filter filter, OptionalLong before, int limit) {
    StringBuilder where = new StringBuilder("true");
    List<@Nullable Object> parameters = new ArrayList<>();
    before.ifPresent(number -> narrow(where, parameters, "id < ?", Optional.of(number)));
    narrow(where, parameters, "actor = ?", filter.actor());
    narrow(where, parameters, "action = ?", filter.action());
    narrow(where, parameters, "object_type = ?", filter.objectType());
    narrow(where, parameters, "object_name = ?", filter.objectName());
    narrow(where, parameters, "at >= ?", filter.from());
    narrow(where, parameters, "at < ?", filter.until());
    parameters.add(limit);
    return sql.list(
        """
        select id, at, actor_kind, actor, address, action, object_type, object_name, before, after
        from tributary.audit where %s order by id desc limit ?
        """
            .formatted(where),
        this::numbered,
        parameters.toArray());
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    return sql.update(
        """
        delete from tributary.audit where id in (
          select id from tributary.audit where at < ? order by at limit ? for update skip locked)
        """,
        instant,
        limit);
  }

  private static void narrow(
      StringBuilder where, List<@Nullable Object> parameters, String condition, Optional<?> value) {
    value.ifPresent(
        wanted -> {
          where.append(" and ").append(condition);
          parameters.add(wanted);
        });
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
