package dev.tributary.webapp.console.run;

import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowGraph;
import dev.tributary.webapp.form.TypeWord;
import java.util.List;
import java.util.stream.Stream;

/** The event variables of a run, as rows of a table. */
final class VariableRows {
  private VariableRows() {}

  /** Those that a task left, or that arrived at it while it has not ended. */
  static List<RunPage.Variable> of(TaskView task) {
    return rows("", task.variables());
  }

  /** Each value once, at the activity that has set it; first those that the run began with. */
  static List<RunPage.Variable> set(RunParts parts) {
    WorkflowGraph graph = new WorkflowGraph(parts.workflow());
    return Stream.concat(
            rows("", parts.detail().parameters()).stream(),
            graph.order().stream().flatMap(activity -> setBy(parts, graph, activity).stream()))
        .toList();
  }

  private static List<RunPage.Variable> setBy(
      RunParts parts, WorkflowGraph graph, Activity activity) {
    List<Variables> before =
        Stream.concat(
                Stream.of(parts.detail().parameters()),
                graph.into(activity.id()).stream()
                    .map(Transition::from)
                    .flatMap(from -> parts.task(from).stream())
                    .map(TaskView::variables))
            .toList();
    return parts
        .task(activity.id())
        .map(task -> rows(activity.label(), since(before, task.variables())))
        .orElse(List.of());
  }

  private static Variables since(List<Variables> before, Variables variables) {
    Variables set = Variables.NONE;
    for (var entry : variables.byName().entrySet()) {
      if (before.stream().noneMatch(each -> each.byName().entrySet().contains(entry))) {
        set = set.with(entry.getKey(), entry.getValue());
      }
    }
    return set;
  }

  private static List<RunPage.Variable> rows(String activity, Variables variables) {
    return variables.byName().entrySet().stream()
        .map(entry -> row(activity, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static RunPage.Variable row(String activity, String name, Variables.Variable variable) {
    return new RunPage.Variable(
        activity,
        name,
        TypeWord.of(variable.type()),
        variable.value().map(Object::toString).orElse(""),
        variable.value().isEmpty());
  }
}
