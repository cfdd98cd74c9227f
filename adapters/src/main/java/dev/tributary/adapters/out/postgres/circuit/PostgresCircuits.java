package dev.tributary.adapters.out.postgres.circuit;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.exchange.circuit.Circuits;
import dev.tributary.domain.exchange.circuit.Circuit;
import dev.tributary.domain.exchange.circuit.Circuit.Closed;
import dev.tributary.domain.exchange.circuit.Circuit.HalfOpen;
import dev.tributary.domain.exchange.circuit.Circuit.Open;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** One row for each circuit, whose version is compared by each change. */
@ApplicationScoped
public class PostgresCircuits implements Circuits {
  private static final String FIND = "select * from tributary.circuit where key = ?";
  private static final String INSERT =
      """
      insert into tributary.circuit (key, state, count, until) values (?, ?, ?, ?)
      on conflict (key) do nothing
      """;
  private static final String UPDATE =
      """
      update tributary.circuit set state = ?, count = ?, until = ?, version = version + 1
      where key = ? and version = ?
      """;
  private static final String OPEN =
      """
      select * from tributary.circuit
      where state <> 'CLOSED' and (?::text is null or key > ?)
      order by key
      limit ?
      """;
  private static final String DELETE =
      "delete from tributary.circuit where key = ? and version = ?";

  private final Sql sql;

  public PostgresCircuits(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  private enum State {
    CLOSED,
    OPEN,
    HALF_OPEN
  }

  private record Values(State state, int count, Optional<Instant> until) {
    static Values of(Circuit circuit) {
      return switch (circuit) {
        case Closed(var failures) -> new Values(State.CLOSED, failures, Optional.empty());
        case Open(var openings, var until) -> new Values(State.OPEN, openings, Optional.of(until));
        case HalfOpen(var openings, var until) ->
            new Values(State.HALF_OPEN, openings, Optional.of(until));
      };
    }
  }

  @Override
  public Optional<StoredCircuit> find(String key) {
    return sql.first(FIND, PostgresCircuits::stored, key);
  }

  @Override
  public boolean replace(String key, Optional<StoredCircuit> expected, Optional<Circuit> next) {
    if (next.isEmpty()) {
      return expected.isEmpty() || sql.update(DELETE, key, expected.get().version()) == 1;
    }
    Values values = Values.of(next.get());
    return expected
            .map(
                stored ->
                    sql.update(
                        UPDATE,
                        values.state(),
                        values.count(),
                        values.until(),
                        key,
                        stored.version()))
            .orElseGet(
                () -> sql.update(INSERT, key, values.state(), values.count(), values.until()))
        == 1;
  }

  @Override
  public List<OpenCircuit> open(Optional<String> after, int limit) {
    return sql
        .list(
            OPEN,
            row -> OpenCircuit.of(row.text("key"), stored(row).circuit()),
            after,
            after,
            limit)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static StoredCircuit stored(SqlRow row) {
    int count = row.integer("count");
    Circuit circuit =
        switch (State.valueOf(row.text("state"))) {
          case CLOSED -> new Closed(count);
          case OPEN -> new Open(count, row.instant("until"));
          case HALF_OPEN -> new HalfOpen(count, row.instant("until"));
        };
    return new StoredCircuit(circuit, row.number("version"));
  }
}
