package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a test call, and its result.
 *
 * @param most rows that may be sent
 * @param problems why nothing was sent; empty when it was, or before
 */
public record TestCallPage(
    String workflow,
    String activity,
    String label,
    int rows,
    int most,
    List<ParameterField> parameters,
    List<Problem> problems,
    Optional<Result> result) {

  /** A parameter of the workflow, as a start would give it. */
  public record ParameterField(String name, String type, String value) {}

  /** What keeps the call from being made; code and place are empty where there is none. */
  public record Problem(Message message, String place, String code) {}

  /**
   * What was sent and what came back, masked.
   *
   * @param failure why there are no rows; empty when there are
   */
  public record Result(
      String request,
      String requestHead,
      String requestBody,
      String responseHead,
      String responseBody,
      String duration,
      long rowsSent,
      Optional<Message> failure,
      Optional<Mapped> mapped) {}

  /** The beginning of what the response became; null is no value. */
  public record Mapped(
      List<String> columns,
      List<List<@Nullable String>> rows,
      long rowCount,
      List<Reject> rejects,
      long rejectCount,
      List<Message> notes) {}

  /** A line that was left out. */
  public record Reject(long line, String column, String value, Message reason) {}
}
