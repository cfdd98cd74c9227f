package dev.tributary.application.workflow;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.domain.activity.end.EndKind;
import dev.tributary.domain.activity.externalsignal.ExternalSignalKind;
import dev.tributary.domain.activity.scheduler.SchedulerKind;
import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.workflow.DefinitionLimits;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** The use cases of workflows over stores in memory. */
public final class WorkflowFixture {
  static final DefinitionLimits LIMITS =
      new DefinitionLimits(10_000, 20, 1_000, 50, 100, 20, 100, 200);

  public final SettableClock clock = new SettableClock();
  public final InMemoryWorkflows workflows = new InMemoryWorkflows();
  public final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  public final Kinds kinds =
      new Kinds(
          List.of(
              new StartKind(new InMemoryResources()),
              new EndKind(new ExpressionLanguage(ExpressionLimits.standard())),
              new SchedulerKind(ZoneOffset.UTC, clock),
              new ExternalSignalKind(Duration.ofDays(366))));
  public final RecordedEffects effects = new RecordedEffects();
  public final ValidateWorkflow validate =
      new ValidateWorkflow(kinds, LIMITS, new CalledWorkflows(workflows));
  public final WorkflowCatalogue catalogue = new WorkflowCatalogue(workflows);
  public final PublishedRevisions revisions =
      new PublishedRevisions(workflows, workflows, FixedActor.BOSS, List.of(effects));
  public final SaveWorkflow save =
      new SaveWorkflow(workflows, validate, revisions, trail.changes(clock), clock);
  public final EditDraft edit = new EditDraft(catalogue, save, validate, kinds, LIMITS);

  /** Publishes a new workflow. */
  public Workflow published(WorkflowDefinition definition) {
    return saved(save.save(SaveRequest.create(definition)));
  }

  /** Publishes the next revision of {@code workflow}. */
  public Workflow republished(Workflow workflow, WorkflowDefinition definition) {
    return saved(
        save.save(new SaveRequest(definition, OptionalLong.of(workflow.version()), false)));
  }

  /** Stores a draft: of a new workflow, or of the one that has the version {@code seen}. */
  public Workflow drafted(WorkflowDefinition definition, OptionalLong seen) {
    return saved(save.save(new SaveRequest(definition, seen, true)));
  }

  private static Workflow saved(SaveResult result) {
    return switch (result) {
      case SaveResult.Saved(var workflow, var _, var _) -> workflow;
      case SaveResult.Rejected(var problems) ->
          throw new IllegalArgumentException(problems.toString());
    };
  }
}
