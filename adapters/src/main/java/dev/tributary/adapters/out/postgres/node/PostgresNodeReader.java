package dev.tributary.adapters.out.postgres.node;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.application.node.NodeReader;
import dev.tributary.application.node.NodeView;
import dev.tributary.application.node.NodeView.Work;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.node.ClockDifference;
import dev.tributary.domain.node.NodeState;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads nodes from their records, and their work from the entries of the queue. */
@ApplicationScoped
public class PostgresNodeReader implements NodeReader {
  private static final String NODES =
      """
      select name, version, workers, strands, started_at, seen_at, clock_ahead_ms,
        case when silent_at < now() then 'SILENT' else state end as state
      from tributary.node order by name limit 1000
      """;

  /** Entries that were never claimed have no heartbeat: the index leads past them. */
  private static final String RUNS =
      """
      select distinct s.picked_by as node, t.run_id, r.workflow_label, t.activity,
        coalesce(t.began_at, t.created_at) as since
      from tributary.scheduled_tasks s
      join tributary.task t
        on t.run_id = (convert_from(s.task_data, 'UTF8')::jsonb ->> 'run')::uuid
        and t.state = 'RUNNING' and t.node = s.picked_by
      join tributary.run r on r.id = t.run_id
      where s.last_heartbeat is not null and s.picked and s.task_name = 'strand'
      order by since, t.run_id, t.activity limit 1000
      """;

  private static final String IMPORTS =
      """
      select s.picked_by as node, i.id, i.file_name, coalesce(i.started_at, i.created_at) as since
      from tributary.scheduled_tasks s
      join tributary.file_import i
        on i.id = (convert_from(s.task_data, 'UTF8')::jsonb ->> 'id')::uuid and i.node = s.picked_by
      where s.last_heartbeat is not null and s.picked and s.task_name = 'file-import'
      order by since, i.id limit 1000
      """;

  private final Sql sql;

  public PostgresNodeReader(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<NodeView> nodes() {
    Map<String, List<Work>> work =
        Stream.concat(
                sql.list(RUNS, PostgresNodeReader::run).stream(),
                sql.list(IMPORTS, PostgresNodeReader::fileImport).stream())
            .collect(groupingBy(Claimed::node, mapping(Claimed::work, toList())));
    return sql.list(NODES, row -> node(row, work));
  }

  @Override
  public Map<NodeState, Long> count() {
    return sql.list(NODES, PostgresNodeReader::state).stream()
        .collect(groupingBy(state -> state, counting()));
  }

  private record Claimed(String node, Work work) {}

  private static Claimed run(SqlRow row) {
    return new Claimed(
        row.text("node"),
        new NodeView.RunWork(
            new RunId(row.uuid("run_id")),
            row.text("workflow_label"),
            new ActivityId(row.text("activity")),
            row.instant("since")));
  }

  private static Claimed fileImport(SqlRow row) {
    return new Claimed(
        row.text("node"),
        new NodeView.ImportWork(
            new ImportId(row.uuid("id")), row.text("file_name"), row.instant("since")));
  }

  private static NodeView node(SqlRow row, Map<String, List<Work>> work) {
    return new NodeView(
        row.text("name"),
        state(row),
        row.text("version"),
        row.integer("workers"),
        row.integer("strands"),
        row.instant("started_at"),
        row.instant("seen_at"),
        new ClockDifference(Duration.ofMillis(row.number("clock_ahead_ms"))),
        work.getOrDefault(row.text("name"), List.of()));
  }

  private static NodeState state(SqlRow row) {
    return NodeState.valueOf(row.text("state"));
  }
}
