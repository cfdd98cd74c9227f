package dev.tributary.application.fileimport;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.file.Separator;
import dev.tributary.domain.fileimport.plan.ImportOptions;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decides what is done with a file that has arrived, and hands it to a worker. */
@ApplicationScoped
public class StartImport {
  private final FileImports imports;
  private final PlanImport plans;
  private final ImportQueue queue;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public StartImport(
      FileImports imports,
      PlanImport plans,
      ImportQueue queue,
      AuditRecorder changes,
      InstantSource clock) {
    this.imports = imports;
    this.plans = plans;
    this.queue = queue;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Refused, nothing stays of the file.
   *
   * @throws dev.tributary.domain.problem.Refused when it cannot be imported so
   */
  @Transactional
  public ImportId start(ReceivedFile file, ImportOptions options) {
    ImportPlan plan = plans.plan(file, options);
    imports.accept(file.id(), plan, file, clock.instant());
    queue.enqueue(file.id());
    changes.record("started", "import", file.id().toString(), Map.of(), reported(file, plan));
    return file.id();
  }

  private static Map<String, Object> reported(ReceivedFile file, ImportPlan plan) {
    Map<String, Object> reported = new LinkedHashMap<>();
    reported.put("file", file.name());
    reported.put("bytes", file.bytes());
    reported.put("sha256", file.sha256());
    reported.put("resource", file.resource());
    reported.put("encoding", plan.encoding().id());
    reported.put("separator", Separator.shown(plan.separator()));
    reported.put("key", plan.key().name());
    reported.put("mode", plan.handling().mode().name());
    reported.put("optOuts", plan.handling().optOuts().name());
    reported.put("columns", plan.targets());
    return reported;
  }
}
