package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.sample.TestCall.Most;
import dev.tributary.application.activity.externalapi.sample.TestCall.Pages;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a test call, and its result.
 *
 * @param version of the workflow that a save replaces
 * @param most that may be sent
 * @param problems why there is no request; empty when there is one, or before
 * @param pin the pinned response of the activity
 * @param fromPin whether the result is that of the pinned response
 * @param request what was sent or would be, masked
 */
public record TestCallPage(
    long version,
    String workflow,
    String workflowLabel,
    String activity,
    String label,
    Most typed,
    Most most,
    List<ParameterField> parameters,
    List<Problem> problems,
    Optional<Pin> pin,
    boolean fromPin,
    Optional<Request> request,
    Optional<Result> result) {
  /** The same page with what was sent or would be, and what came back. */
  TestCallPage with(Request shown, Optional<Result> brought) {
    return new TestCallPage(
        version,
        workflow,
        workflowLabel,
        activity,
        label,
        typed,
        most,
        parameters,
        problems,
        pin,
        fromPin,
        Optional.of(shown),
        brought);
  }

  /** The same page with the result of the pinned response. */
  TestCallPage pinned() {
    return new TestCallPage(
        version,
        workflow,
        workflowLabel,
        activity,
        label,
        typed,
        most,
        parameters,
        problems,
        pin,
        true,
        request,
        result);
  }

  /** The pinned response: who has pinned it and when, its status and its size. */
  public record Pin(String by, String at, int status, String bytes) {}

  /** A parameter of the workflow, as a start would give it. */
  public record ParameterField(String name, String type, String value) {}

  /** What keeps the call from being made; code and place are empty where there is none. */
  public record Problem(Message message, String place, String code) {}

  /**
   * A request.
   *
   * @param line method and address
   * @param rows that it is made of
   * @param personal the personal columns that it holds and who gets them; none when there are none
   * @param duration from sending it to the end of the response; empty when it was not sent
   * @param estimate of all calls of a run; empty when it was sent
   */
  public record Request(
      String line,
      String head,
      String body,
      long rows,
      Optional<Message> personal,
      String duration,
      Optional<EstimatePart> estimate) {
    /** Whether it is made of rows: without a body, no rows are nothing to speak of. */
    public boolean ofRows() {
      return rows > 0 || !body.isEmpty();
    }
  }

  /**
   * What came back, masked.
   *
   * @param cut why nothing can be made of a body that is not whole; empty for one that is
   * @param pinnable the content type of a response that can be pinned; empty for one that cannot
   * @param failure why there are no rows; empty when there are
   * @param remedy what to do about it
   */
  public record Result(
      String responseHead,
      String responseBody,
      Optional<Message> cut,
      Optional<String> pinnable,
      Optional<Message> failure,
      Optional<Message> remedy,
      Optional<Mapped> mapped,
      Optional<Detected> detected) {
    /** Whether the whole response is shown as it came, because there are no columns yet. */
    public boolean unmapped() {
      return failure.isEmpty() && mapped.isEmpty() && cut.isEmpty();
    }
  }

  /**
   * What the response shows about rows and pages.
   *
   * @param settings with them, as JSON; empty when they change nothing
   * @param tab of the form that shows what changes
   * @param columns what becomes of those that are made for rows at another place
   */
  public record Detected(PagingPart part, String settings, Tab tab, Optional<Message> columns) {
    /** A tab, and the word for what is taken over there and in the tabs of what follows. */
    public enum Tab {
      COLUMNS,
      OUTBOUND,
      PAGINATION;

      public String id() {
        return name().toLowerCase(Locale.ROOT);
      }

      public String action() {
        return "testcall.apply_" + id();
      }
    }
  }

  /**
   * The beginning of what the response became; null is no value.
   *
   * @param left names of the columns that the mapping ignores
   */
  public record Mapped(
      List<String> columns,
      List<String> left,
      List<List<@Nullable String>> rows,
      long rowCount,
      List<Reject> rejects,
      long rejectCount,
      List<Message> notes,
      Pages pages) {}

  /** A line that was left out. */
  public record Reject(long line, String column, String value, Message reason) {}
}
