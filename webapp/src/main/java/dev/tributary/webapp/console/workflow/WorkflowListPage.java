package dev.tributary.webapp.console.workflow;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.run.RunRow;
import java.util.List;

/**
 * Workflows by name.
 *
 * @param refused what was wrong with the definition that was just uploaded; empty otherwise
 * @param more where further workflows are; empty at the end
 */
public record WorkflowListPage(List<Row> rows, List<Problem> refused, String more) {

  /** A workflow in the list; {@code runs} are its last ones, newest first. */
  public record Row(
      String name, String label, int revision, boolean draft, String updated, List<RunRow> runs) {}

  /** What is wrong at a place of an uploaded text; {@code line} is 0 when it has no place. */
  public record Problem(
      boolean error, String place, int line, int column, Message message, String code) {}
}
