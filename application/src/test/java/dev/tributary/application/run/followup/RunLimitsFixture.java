package dev.tributary.application.run.followup;

import static dev.tributary.application.workflow.Definitions.activity;

import dev.tributary.application.notification.InMemoryNotifications;
import dev.tributary.application.notification.NotifyRuns;
import dev.tributary.application.notification.NotifySchedules;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.run.admission.Admissions;
import dev.tributary.application.run.admission.InMemoryAdmissions;
import dev.tributary.application.schedule.DisarmAfterErrors;
import dev.tributary.application.schedule.InMemorySchedules;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workflow whose runs limit each other, in memory, and what follows up on its runs. */
abstract class RunLimitsFixture {
  static final WorkflowName NAME = new WorkflowName("limited");

  final RunFixture fixture = new RunFixture();
  final InMemoryAdmissions admissions = new InMemoryAdmissions(fixture.runs, 0);
  final InMemorySchedules schedules = new InMemorySchedules();
  final InMemoryOverdueRuns overdue = new InMemoryOverdueRuns();
  final InMemoryNotifications notifications = new InMemoryNotifications();
  final FollowRuns follow = follow(admissions);

  FollowRuns follow(Admissions admissions) {
    return new FollowRuns(
        new OpenWorkflows(admissions),
        new FollowEnds(
            admissions,
            fixture.workflows.revisions,
            new DisarmAfterErrors(
                schedules,
                fixture.journal,
                new NotifySchedules(notifications, fixture.workflows.clock),
                fixture.workflows.trail.changes(fixture.workflows.clock),
                fixture.workflows.clock)),
        new AdmitWaiting(
            admissions,
            fixture.runs,
            fixture.begin,
            fixture.workflows.revisions,
            fixture.workflows.clock),
        new AlertOverdueRuns(
            overdue,
            fixture.workflows.revisions,
            fixture.journal,
            new NotifyRuns(notifications, fixture.workflows.clock),
            fixture.workflows.clock),
        fixture.commands);
  }

  void ended(RunId id, RunState state) {
    WorkflowRun run = run(id);
    WorkflowRun ended =
        new WorkflowRun(id, run.definition(), run.parameters(), state, run.activations());
    ended.stored(run.version());
    fixture.runs.put(ended);
  }

  RunId start() {
    return started(new Trigger.Person("ada"));
  }

  RunId fire() {
    return started(new Trigger.Schedule("start1"));
  }

  RunId started(Trigger trigger) {
    return started(NAME, trigger);
  }

  RunId started(WorkflowName workflow, Trigger trigger) {
    return fixture
        .start
        .start(
            fixture.workflows.revisions.startable(workflow, Optional.empty()),
            Map.of(),
            trigger,
            Optional.empty())
        .id();
  }

  WorkflowRun run(RunId id) {
    return fixture.run(id);
  }

  static RunLimits limits(Overlap overlap, int concurrency, int errors) {
    return new RunLimits(
        Optional.of(overlap),
        0,
        concurrency,
        Priority.NORMAL,
        Optional.empty(),
        Overdue.ALERT,
        errors);
  }

  Workflow publish(RunLimits limits) {
    return publish(NAME, limits);
  }

  Workflow publish(WorkflowName name, RunLimits limits) {
    return fixture.workflows.published(defined(name, limits));
  }

  static WorkflowDefinition defined(WorkflowName name, RunLimits limits) {
    WorkflowDefinition plain =
        Definitions.of(
            name.value(),
            List.of(
                activity("start1", new ExternalSignalSettings(List.of(), Duration.ZERO)),
                activity("end1", new EndSettings())),
            Definitions.transition("start1", "end1"));
    return new WorkflowDefinition(
        plain.name(),
        plain.label(),
        "",
        new WorkflowOptions(Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), limits),
        List.of(),
        plain.activities(),
        plain.transitions());
  }
}
