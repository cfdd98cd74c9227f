package dev.tributary.webapp.console.testrun;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.workflow.WorkflowPage.ParameterField;
import java.util.List;
import java.util.Optional;

/**
 * The form of a test run.
 *
 * @param workflow its name
 * @param draft whether a draft is tested, else the newest revision
 * @param problem why what was typed is refused
 * @param most people of a selection
 */
public record TestRunPage(
    String workflow,
    String label,
    boolean draft,
    Optional<Message> problem,
    String people,
    long most,
    List<ParameterField> parameters,
    List<CallField> calls) {

  /**
   * The choice for the calls of one activity.
   *
   * @param changing whether they may change what others hold: then a choice is required where no
   *     response is pinned
   * @param choice {@code real}, {@code sample} or empty
   * @param sample the typed response
   */
  public record CallField(
      String id, String label, boolean changing, String choice, String sample) {}
}
