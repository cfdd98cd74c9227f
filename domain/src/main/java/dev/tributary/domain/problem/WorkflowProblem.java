package dev.tributary.domain.problem;

/**
 * Something that keeps a workflow from starting, or that its author should know.
 *
 * @param place a path into the definition: {@code activities[query1].settings.where}
 * @param code which rule
 * @param message what is wrong and how to fix it
 * @param severity whether it prevents a start
 */
public record WorkflowProblem(String place, String code, Message message, Severity severity) {
  /** Characters of a place or of a quoted value: a hostile definition has names of any length. */
  private static final int LONGEST = 1000;

  public WorkflowProblem {
    place = beginning(place);
    message =
        new Message(
            message.key(), message.arguments().stream().map(WorkflowProblem::beginning).toList());
  }

  /** How bad a problem is. */
  public enum Severity {
    /** The workflow cannot be published or started. */
    ERROR,
    /** It can, but the author should review it. */
    WARNING
  }

  public static WorkflowProblem error(String place, ErrorCode code, Object... arguments) {
    return new WorkflowProblem(place, code.id(), code.with(arguments), Severity.ERROR);
  }

  public static WorkflowProblem warning(String place, ErrorCode code, Object... arguments) {
    return new WorkflowProblem(place, code.id(), code.with(arguments), Severity.WARNING);
  }

  private static Object beginning(Object argument) {
    return argument instanceof String text ? beginning(text) : argument;
  }

  private static String beginning(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
