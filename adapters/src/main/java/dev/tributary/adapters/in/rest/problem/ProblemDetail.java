package dev.tributary.adapters.in.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/**
 * A problem of RFC 9457, with our code and the arguments of its message.
 *
 * @param type where the code is explained
 * @param detail the text in the reader's language
 * @param remedy what to do about it; empty where the detail suffices
 * @param possible what could be requested instead; missing where there is nothing like that
 * @param reasons why, one by one; missing where the detail suffices
 */
@RegisterForReflection
public record ProblemDetail(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String remedy,
    List<Object> arguments,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> possible,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reason> reasons) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One of the reasons.
   *
   * @param place what it is about: {@code transitions[query1.out].columns[zip]}
   */
  @RegisterForReflection
  public record Reason(
      String place, String code, String detail, String remedy, List<Object> arguments) {
    private static Reason of(Problem problem, Locale locale) {
      return new Reason(
          problem.place(),
          problem.code(),
          Texts.render(problem.message(), locale),
          Texts.remedy(problem.message(), problem.code(), locale),
          problem.message().arguments());
    }
  }

  public static ProblemDetail of(int status, Conflict conflict, Locale locale) {
    ProblemDetail plain = of(status, conflict.problem(), locale);
    return new ProblemDetail(
        plain.type,
        plain.title,
        status,
        plain.code,
        plain.detail,
        plain.remedy,
        plain.arguments,
        conflict.possible(),
        conflict.reasons().stream().map(reason -> Reason.of(reason, locale)).toList());
  }

  public static ProblemDetail of(int status, Message problem, Locale locale) {
    return new ProblemDetail(
        "urn:tributary:problem:" + problem.name(),
        title(status),
        status,
        problem.name(),
        Texts.render(problem, locale),
        Texts.remedy(problem, problem.name(), locale),
        problem.arguments(),
        List.of(),
        List.of());
  }

  /** The phrase of RFC 9110, by which Netty knows statuses that JAX-RS has no name for. */
  private static String title(int status) {
    return HttpResponseStatus.valueOf(status).reasonPhrase();
  }
}
