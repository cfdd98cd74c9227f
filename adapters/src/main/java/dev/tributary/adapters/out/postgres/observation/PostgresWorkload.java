package dev.tributary.adapters.out.postgres.observation;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.observation.Workload;
import dev.tributary.application.observation.Workload.Due;
import dev.tributary.application.observation.Workload.Held;
import dev.tributary.application.observation.WorkloadReader;
import dev.tributary.domain.node.NodeState;
import dev.tributary.domain.run.RunState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Counts by partial indexes, all in one statement. Test runs are not counted. */
@ApplicationScoped
public class PostgresWorkload implements WorkloadReader {
  private static final String COUNTS =
      """
      select 'run' as of, state as name, count(*) as count, 0 as millis
      from tributary.run
      where ended_at is null and deviation is null and test is null group by state
      union all
      select 'run', deviation, count(*), 0
      from tributary.run
      where deviation in ('WAITING', 'PAUSED') and test is null group by deviation
      union all
      select 'due', case when priority % 2 = 0 then 'BEGUN' else 'NEW' end, count(*),
        (extract(epoch from now() - min(execution_time)) * 1000)::bigint
      from tributary.scheduled_tasks
      where not picked and priority between -3 and 2 and execution_time <= now()
        and task_name in ('strand', 'wake-up', 'file-import')
      group by 2
      union all
      select 'node', case when silent_at < now() then 'SILENT' else state end, count(*), 0
      from tributary.node group by 2
      union all
      select 'held', upper(suspension ->> 'for'), count(*), 0
      from tributary.task where suspension ->> 'key' = 'approval' and state = 'WAITING' group by 2
      union all
      select 'circuit', 'OPEN', count(*), 0 from tributary.circuit where state <> 'CLOSED'
      """;

  private final Sql sql;

  public PostgresWorkload(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /** A figure. */
  private record Count(String of, String name, long count, long millis) {
    static Count read(SqlRow row) {
      return new Count(row.text("of"), row.text("name"), row.number("count"), row.number("millis"));
    }
  }

  @Override
  public Workload read() {
    List<Count> counts = sql.list(COUNTS, Count::read);
    return new Workload(
        counts(counts, "run", RunState.class),
        counts(counts, "due", Due.class),
        Duration.ofMillis(counts.stream().mapToLong(Count::millis).max().orElse(0)),
        counts(counts, "node", NodeState.class),
        counts(counts, "held", Held.class),
        counts.stream().filter(one -> one.of().equals("circuit")).mapToLong(Count::count).sum());
  }

  private static <E extends Enum<E>> Map<E, Long> counts(
      List<Count> all, String of, Class<E> names) {
    Map<E, Long> counts = new EnumMap<>(names);
    all.stream()
        .filter(one -> one.of().equals(of))
        .forEach(one -> counts.put(Enum.valueOf(names, one.name()), one.count()));
    return counts;
  }
}
