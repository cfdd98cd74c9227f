package dev.tributary.webapp.console.workflow;

import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Begins a workflow: a draft that only starts and ends. */
@ApplicationScoped
class NewWorkflow {
  /** Further numbers after a proposed name would help less than another name. */
  private static final int NUMBERS_TRIED = 100;

  private final SaveWorkflow saveWorkflow;
  private final WorkflowCatalogue catalogue;

  /** The result of a creation. */
  sealed interface Outcome {}

  record Created(WorkflowName name) implements Outcome {}

  /**
   * Nothing was created.
   *
   * @param proposal a name that is free, made from what was typed
   */
  record Rejected(Message problem, WorkflowName proposal) implements Outcome {}

  NewWorkflow(SaveWorkflow saveWorkflow, WorkflowCatalogue catalogue) {
    this.saveWorkflow = saveWorkflow;
    this.catalogue = catalogue;
  }

  /** Without a label the name is its label, and without a name a free one is made of the label. */
  Outcome create(String typed, String label) {
    if (typed.isEmpty() && !Trimming.isBlank(label)) {
      return create(free(label).value(), label);
    }
    if (typed.isEmpty()) {
      return new Rejected(Message.of("workflows.nameRequired"), free(label));
    }
    if (!WorkflowName.isValid(typed)) {
      return new Rejected(DefinitionErrorCode.BAD_NAME.with(typed), free(typed));
    }
    try {
      return new Created(save(new WorkflowName(typed), label));
    } catch (Conflict taken) {
      return new Rejected(taken.problem(), free(typed));
    }
  }

  private WorkflowName free(String words) {
    WorkflowName wanted = WorkflowName.proposedFor(words);
    return Stream.concat(
            Stream.of(wanted), IntStream.range(2, NUMBERS_TRIED).mapToObj(wanted::numbered))
        .filter(name -> catalogue.find(name).isEmpty())
        .findFirst()
        .orElse(wanted);
  }

  private WorkflowName save(WorkflowName name, String label) {
    Activity start = activity("start1", new StartSettings());
    Activity end = activity("end1", new EndSettings());
    WorkflowDefinition definition =
        new WorkflowDefinition(
            name,
            Trimming.isBlank(label) ? name.value() : Trimming.both(label),
            "",
            WorkflowOptions.DEFAULT,
            List.of(),
            List.of(start, end),
            List.of(new Transition(start.id(), Outlet.OUT, end.id())));
    saveWorkflow.save(new SaveRequest(definition, OptionalLong.empty(), true));
    return name;
  }

  private static Activity activity(String id, ActivitySettings settings) {
    return new Activity(
        new ActivityId(id), id, settings, ExecutionOptions.DEFAULT, Optional.empty());
  }
}
