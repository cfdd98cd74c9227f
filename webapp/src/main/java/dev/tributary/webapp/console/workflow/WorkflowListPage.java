package dev.tributary.webapp.console.workflow;

import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.webapp.console.run.RunRow;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Workflows by name.
 *
 * @param refused what was wrong with the definition that was just uploaded; empty otherwise
 * @param more where further workflows are; empty at the end
 */
public record WorkflowListPage(List<Row> rows, List<Problem> refused, NewForm form, String more) {

  /**
   * The form of a new workflow.
   *
   * @param name as typed, or one that is proposed in its place
   * @param error why nothing was created; empty before an attempt
   */
  public record NewForm(String name, String label, String error) {
    static final NewForm EMPTY = new NewForm("", "", "");
  }

  /** A workflow in the list; {@code runs} are its last ones, newest first. */
  public record Row(
      String name,
      String label,
      int revision,
      boolean draft,
      Armed armed,
      String updated,
      List<RunRow> runs) {}

  /**
   * Whether a workflow starts by itself.
   *
   * @param next when a scheduler starts it next; empty when none does
   */
  public record Armed(boolean armed, String next) {}

  /** What is wrong at a place of an uploaded text; {@code line} is 0 when it has no place. */
  public record Problem(
      boolean error, String place, int line, int column, Message message, String code) {
    private static final Pattern ACTIVITY = Pattern.compile("activities\\[([^]]+)]");

    /** The id of the activity that it is about; empty where it is about the workflow. */
    public String activity() {
      Matcher found = ACTIVITY.matcher(place);
      return found.lookingAt() && ActivityId.isValid(found.group(1)) ? found.group(1) : "";
    }

    static Problem of(LocatedProblem located) {
      var problem = located.problem();
      return new Problem(
          problem.severity() == Severity.ERROR,
          problem.place(),
          located.line(),
          located.column(),
          problem.message(),
          problem.code());
    }
  }
}
