package dev.tributary.webapp.console.run;

import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.RunDetail;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** Reads the data that all sections of a run's page share. */
@ApplicationScoped
public class RunPartsReader {
  private static final int CHILDREN = 20;

  private final RunReader reader;
  private final StartableWorkflows workflows;
  private final WorkflowCatalogue catalogue;
  private final PageFrame frame;
  private final InstantSource clock;

  public RunPartsReader(
      RunReader reader,
      StartableWorkflows workflows,
      WorkflowCatalogue catalogue,
      PageFrame frame,
      InstantSource clock) {
    this.reader = reader;
    this.workflows = workflows;
    this.catalogue = catalogue;
    this.frame = frame;
    this.clock = clock;
  }

  /** Empty when there is no such run. */
  Optional<RunParts> read(RunAddress address) {
    return reader.run(address.run()).map(detail -> parts(address, detail));
  }

  private RunParts parts(RunAddress address, RunDetail detail) {
    RunId run = detail.summary().id();
    return new RunParts(
        address,
        workflows.definition(detail.summary().revisionId()),
        detail,
        reader.tasks(run),
        reader.transitions(run),
        reader.children(run, CHILDREN),
        catalogue.find(detail.summary().workflow()).map(Workflow::revision).orElse(0),
        frame.formats(),
        clock.instant());
  }
}
