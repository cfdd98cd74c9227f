package dev.tributary.adapters.in.rest.workflow;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.definition.LocatedProblem;
import dev.tributary.adapters.in.rest.problem.ProblemDetail;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The problems of a definition. As the response to a refused save it is a problem document of RFC
 * 9457 with the list as its extension.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemsResponse(
    @Nullable String type,
    @Nullable String title,
    @Nullable Integer status,
    boolean valid,
    List<Item> problems) {
  /**
   * One problem.
   *
   * @param line from 1; missing when the definition did not come as text
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String place,
      @Nullable Integer line,
      @Nullable Integer column,
      String severity,
      String code,
      String detail,
      String remedy,
      List<Object> arguments) {
    static Item of(LocatedProblem located, Locale locale) {
      Problem problem = located.problem();
      Message message = problem.message();
      return new Item(
          problem.place(),
          located.line() == 0 ? null : located.line(),
          located.line() == 0 ? null : located.column(),
          problem.severity().name().toLowerCase(Locale.ROOT),
          problem.code(),
          Texts.render(message, locale),
          Texts.remedy(message, problem.code(), locale),
          message.arguments());
    }
  }

  /** What the problems are about; decides the type and the title of the problem document. */
  enum Subject {
    DEFINITION("definition", "rest.definitionRefused"),
    EDITS("edits", "rest.editsRefused"),
    ACCOUNT("account", "rest.accountRefused"),
    SETTINGS("settings", "rest.settingsRefused");

    private final String type;
    private final String title;

    Subject(String type, String title) {
      this.type = "urn:tributary:problem:" + type;
      this.title = title;
    }
  }

  static ProblemsResponse of(List<LocatedProblem> problems, Locale locale) {
    return new ProblemsResponse(null, null, null, valid(problems), items(problems, locale));
  }

  /** The response to settings of one activity that are not saved, but tried or previewed. */
  public static Response ofSettings(List<Problem> problems, Locale locale) {
    return unlocated(Subject.SETTINGS, problems, locale);
  }

  /** The response to a definition that came without its text. */
  public static Response response(List<Problem> problems, Locale locale) {
    return unlocated(Subject.DEFINITION, problems, locale);
  }

  /** The response to an external account that is not saved. */
  public static Response ofAccount(List<Problem> problems, Locale locale) {
    return unlocated(Subject.ACCOUNT, problems, locale);
  }

  private static Response unlocated(Subject subject, List<Problem> problems, Locale locale) {
    return response(
        UNPROCESSABLE_CONTENT,
        subject,
        problems.stream().map(problem -> new LocatedProblem(problem, 0, 0)).toList(),
        locale);
  }

  static Response response(
      StatusType status, Subject subject, List<LocatedProblem> problems, Locale locale) {
    return Response.status(status)
        .type(ProblemDetail.MEDIA_TYPE)
        .entity(refused(status, subject, problems, locale))
        .build();
  }

  private static ProblemsResponse refused(
      StatusType status, Subject subject, List<LocatedProblem> problems, Locale locale) {
    return new ProblemsResponse(
        subject.type,
        Texts.text(locale, subject.title, problems.size()),
        status.getStatusCode(),
        false,
        items(problems, locale));
  }

  private static boolean valid(List<LocatedProblem> problems) {
    return problems.stream().noneMatch(p -> p.problem().severity() == Problem.Severity.ERROR);
  }

  static List<Item> items(List<LocatedProblem> problems, Locale locale) {
    return problems.stream().map(problem -> Item.of(problem, locale)).toList();
  }
}
