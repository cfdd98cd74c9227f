package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.drift.HoldRejects;
import dev.tributary.application.activity.externalapi.incremental.UseWatermark;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.LeftOut;
import dev.tributary.application.activity.externalapi.progress.LoadResult;
import dev.tributary.application.activity.externalapi.selection.SelectRows;
import dev.tributary.application.activity.externalapi.selection.SelectionPlan;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.ResponseVariables;
import dev.tributary.domain.brake.Audience.Defect;
import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.brake.DefectiveRows;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows the last response: the rows that do not stay are left out, and the rest leaves. */
@ApplicationScoped
public class FinishExecution {
  private final SelectRows selection;
  private final UseWatermark watermark;

  public FinishExecution(SelectRows selection, UseWatermark watermark) {
    this.selection = selection;
    this.watermark = watermark;
  }

  /** Why the rows of these settings cannot be selected here; known before anything is called. */
  Optional<ActivityFailure> refused(ExternalApiSettings settings, ActivityContext context) {
    SettingProblems problems = new SettingProblems();
    var _ = selection.plan(settings, context, problems);
    return problems.all().stream().findFirst().map(ActivityFailure::configuration);
  }

  /**
   * @param loaded where nothing remains to be called
   */
  ActivityOutcome finish(Checkpoint loaded, ExternalApiSettings settings, ActivityContext context) {
    if (!settings.selectsRows() || loaded.leftOut().isPresent()) {
      return left(loaded, settings, context);
    }
    SettingProblems problems = new SettingProblems();
    SelectionPlan plan = selection.plan(settings, context, problems);
    List<ActivityFailure> refused =
        problems.all().stream().map(ActivityFailure::configuration).toList();
    return refused.isEmpty()
        ? left(selection.select(plan, loaded, context), settings, context)
        : Failed.of(refused.getFirst());
  }

  private ActivityOutcome left(
      Checkpoint complete, ExternalApiSettings settings, ActivityContext context) {
    return HoldRejects.outcome(rejected(complete), settings.drift(), context)
        .orElseGet(() -> completed(complete, settings, context));
  }

  private Completed completed(
      Checkpoint complete, ExternalApiSettings settings, ActivityContext context) {
    LoadResult loaded = complete.loaded().orElseThrow();
    watermark.advance(loaded.rows(), settings, context);
    Stream<Output> rows = Stream.of(Output.of(Outlet.OUT, loaded.rows()));
    Stream<Output> rejects =
        loaded.rejects().stream().map(table -> Output.of(Outlet.REJECTS, table));
    Variables variables =
        DefectiveRows.count(
            Variables.ofRecords(loaded.rows().rows()), context.variables(), rejected(complete));
    return new Completed(
        Stream.concat(rows, rejects).toList(),
        complete.leftOut().map(counts -> with(variables, counts)).orElse(variables));
  }

  /** The share of rejects in the rows of the responses. */
  private static Share rejected(Checkpoint complete) {
    LoadResult loaded = complete.loaded().orElseThrow();
    long rejects = loaded.rejects().map(WorkTable::rows).orElse(0L);
    long leftOut =
        complete.leftOut().map(counts -> counts.filtered() + counts.duplicates()).orElse(0L);
    return new Share(Defect.REJECTS, rejects, loaded.rows().rows() + leftOut + rejects);
  }

  private static Variables with(Variables variables, LeftOut counts) {
    return variables
        .with(ResponseVariables.FILTERED, Variable.integer(counts.filtered()))
        .with(ResponseVariables.DUPLICATES, Variable.integer(counts.duplicates()));
  }
}
