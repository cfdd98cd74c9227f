package dev.tributary.application.run.command;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.admission.AdmitStart;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.workflow.StartParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Starts a run of a published workflow; it begins at once on a worker of this node, or when a
 * worker claims it, unless the limits of its workflow let it wait or skip it.
 */
@ApplicationScoped
public class StartRun {
  private final StartableWorkflows workflows;
  private final AdmitStart runs;
  private final CurrentActor current;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public StartRun(
      StartableWorkflows workflows,
      AdmitStart runs,
      CurrentActor current,
      AuditRecorder changes,
      InstantSource clock) {
    this.workflows = workflows;
    this.runs = runs;
    this.current = current;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Starts it for the person or key of the current request.
   *
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow or revision
   * @throws dev.tributary.domain.problem.Refused when the parameters do not fit
   */
  @Transactional
  public RunId start(StartRequest request) {
    return start(
            workflows.startable(request.workflow(), request.revision()),
            request.parameters(),
            trigger(current.actor()),
            Optional.empty())
        .id();
  }

  /**
   * Starts it for something else than a request. A refusal comes before the first write, and the
   * transaction of the caller may go on.
   *
   * @param initiator as {@link RunOrigin} defines it
   * @throws dev.tributary.domain.problem.Refused when the parameters do not fit
   */
  @Transactional(dontRollbackOn = RequestRefused.class)
  public StartedRun start(
      Startable startable,
      Map<String, Object> parameters,
      Trigger trigger,
      Optional<String> initiator) {
    return begin(startable, parameters, new Beginning(trigger, initiator, Optional.empty()));
  }

  /**
   * Starts it for a run that waits for its end, in the caller's transaction.
   *
   * @param test how it differs from a real run: that of its parent's
   * @throws dev.tributary.domain.problem.Refused when the parameters do not fit
   */
  @Transactional(dontRollbackOn = RequestRefused.class)
  public RunId child(
      Startable startable,
      Map<String, Object> parameters,
      Trigger.ParentRun parent,
      Optional<TestRun> test) {
    return begin(startable, parameters, new Beginning(parent, Optional.empty(), test)).id();
  }

  /**
   * Starts a test run for the person or key of the current request.
   *
   * @throws dev.tributary.domain.problem.Refused when the parameters do not fit
   */
  @Transactional
  public RunId test(Startable startable, Map<String, Object> parameters, TestRun test) {
    return begin(
            startable,
            parameters,
            new Beginning(
                new Trigger.Test(current.actor().name()), Optional.empty(), Optional.of(test)))
        .id();
  }

  /** Why a run begins, and how. */
  private record Beginning(Trigger trigger, Optional<String> initiator, Optional<TestRun> test) {}

  private StartedRun begin(
      Startable startable, Map<String, Object> parameters, Beginning beginning) {
    String workflow = startable.definition().name().value();
    Trigger trigger = beginning.trigger();
    // As precise as the database, so that a repeated execution sees the same instant.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    WorkflowRun run =
        runs.begin(
            startable.definition(),
            StartParameters.values(startable.definition(), trigger.activity(), parameters),
            new RunOrigin(
                startable.revision(),
                startable.number(),
                trigger,
                beginning.initiator(),
                now,
                beginning.test()),
            JournalEntry.ofRun(
                now,
                Severity.INFO,
                beginning
                    .test()
                    .map(test -> Message.of("testrun.started", workflow, test.people()))
                    .orElseGet(
                        () ->
                            Message.of(
                                "run.started",
                                workflow,
                                startable.number(),
                                trigger.shownName(startable.definition())))));
    changes.record(
        beginning.test().isPresent() ? "tested" : "started",
        "run",
        run.id().toString(),
        Map.of(),
        Map.of("workflow", workflow, "revision", startable.number()));
    return new StartedRun(run.id(), run.state() == RunState.STOPPED);
  }

  private static Trigger trigger(Actor actor) {
    return switch (actor.kind()) {
      case USER -> new Trigger.Person(actor.name());
      case API_KEY -> new Trigger.Key(actor.name());
      case SYSTEM, RECIPIENT ->
          throw new IllegalStateException("no request to start a run: '%s'".formatted(actor));
    };
  }
}
