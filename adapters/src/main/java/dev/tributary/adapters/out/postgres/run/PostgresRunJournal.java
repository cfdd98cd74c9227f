package dev.tributary.adapters.out.postgres.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunJournal;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Stores journal lines as key and arguments; they are rendered when they are read. */
@ApplicationScoped
public class PostgresRunJournal implements RunJournal {
  private static final String APPEND =
      """
      insert into tributary.journal
        (run_id, task_id, activity, at, severity, key, arguments, code)
      select ?, l.task, l.activity, l.at, l.severity, l.key, l.arguments, l.code
      from jsonb_array_elements(?::jsonb) with ordinality as a(line, place),
        jsonb_to_record(line) as l(
          task bigint, activity text, at timestamptz, severity text, key text, arguments jsonb,
          code text)
      order by place
      """;

  private final Sql sql;
  private final LiveChanges changes;

  public PostgresRunJournal(DataSource dataSource, LiveChanges changes) {
    this.sql = new Sql(dataSource);
    this.changes = changes;
  }

  @Override
  public void append(RunId run, List<JournalEntry> lines) {
    ArrayNode rows = RunJson.array();
    lines.forEach(line -> put(rows.addObject(), line));
    sql.later(APPEND, run.value(), rows.toString());
    changes.changed(Topic.of(run));
  }

  private static void put(ObjectNode row, JournalEntry line) {
    line.subject()
        .ifPresent(
            subject ->
                row.put("task", subject.task().value())
                    .put("activity", subject.activity().value()));
    row.put("at", line.at().toString());
    row.put("severity", line.severity().name());
    row.put("key", line.message().key());
    row.set("arguments", RunJson.argumentArray(line.message()));
    line.code().ifPresent(code -> row.put("code", code));
  }
}
