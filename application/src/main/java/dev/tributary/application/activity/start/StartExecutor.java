package dev.tributary.application.activity.start;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.resource.Resources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.start.StartErrorCode;
import dev.tributary.domain.activity.start.StartRules;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.StructureFit;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Begins a run; where the settings say so, with a copy of the rows of its parent. */
@ApplicationScoped
public class StartExecutor implements ActivityExecutor<StartSettings> {
  private final Resources resources;
  private final ParentRows parents;
  private final ReceivedRows rows;

  public StartExecutor(Resources resources, ParentRows parents, ReceivedRows rows) {
    this.resources = resources;
    this.parents = parents;
    this.rows = rows;
  }

  @Override
  public Reach reach() {
    return Reach.DATABASE;
  }

  @Override
  public Reach reach(StartSettings settings) {
    return settings.receives() ? Reach.DATABASE : Reach.CONTROL;
  }

  @Override
  public ActivityOutcome execute(StartSettings settings, ActivityContext context) {
    SettingProblems problems = new SettingProblems();
    Optional<WorkTableStructure> structure =
        new StartRules(resources, problems).structure(settings);
    if (!problems.errors().isEmpty()) {
      return Failed.of(ActivityFailure.configuration(problems.errors().getFirst()));
    }
    return structure
        .map(wanted -> receive(wanted, context))
        .orElseGet(
            () -> new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE));
  }

  private ActivityOutcome receive(WorkTableStructure wanted, ActivityContext context) {
    Optional<WorkTable> given = parents.of(context.run());
    Optional<Problem> misfit = given.stream().flatMap(from -> misfits(wanted, from)).findFirst();
    if (misfit.isPresent()) {
      return Failed.of(ActivityFailure.configuration(misfit.get()));
    }
    NewTable into = context.table(Outlet.OUT, wanted);
    WorkTable stored =
        context.write(
            () ->
                given.map(from -> rows.copy(from, into, context)).orElseGet(() -> rows.none(into)));
    context.info(Message.of("start.received", stored.rows()));
    return new Completed(
        List.of(Output.of(Outlet.OUT, stored)), Variables.ofRecords(stored.rows()));
  }

  private static Stream<Problem> misfits(WorkTableStructure wanted, WorkTable from) {
    return Stream.concat(
        StructureFit.misfits("columns", wanted, from.structure()),
        wanted.columns().stream().flatMap(column -> unmarked(column, from.structure()).stream()));
  }

  /** Personal data stays marked as such: whether it may be sent depends on that. */
  private static Optional<Problem> unmarked(Column wanted, WorkTableStructure given) {
    return given.column(wanted.name()).stream()
        .flatMap(column -> column.personal().stream())
        .filter(resource -> !wanted.personal().contains(resource))
        .findFirst()
        .map(
            resource ->
                Problem.error("columns", StartErrorCode.PERSONAL_COLUMN, wanted.name(), resource));
  }
}
