package dev.tributary.application.run;

import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.notification.NotifyRuns;
import dev.tributary.application.observation.Unobserved;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.worktable.WorkTableId;
import java.util.Set;

/** The catalogue of runs that carry no rows: always empty, so that letting go is nothing to do. */
public final class InMemoryWorkTables implements WorkTables {
  /** What changes beside a run that carries no rows: nothing. */
  public static RunEffects effects() {
    return effects(InMemoryNotifications.ofRuns());
  }

  public static RunEffects effects(NotifyRuns notify) {
    return new RunEffects(new InMemoryWorkTables(), new Unobserved(), notify);
  }

  @Override
  public WorkTableId newId() {
    throw new UnsupportedOperationException("no rows here");
  }

  @Override
  public Set<WorkTableId> stored(RunId run) {
    return Set.of();
  }

  @Override
  public void discard(RunId run, TaskId task, Set<WorkTableId> kept) {}

  @Override
  public void retainOnly(RunId run, Set<WorkTableId> kept) {}
}
