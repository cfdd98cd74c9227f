package dev.tributary.adapters.in.rest.problem;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A problem of RFC 9457, with our code and the arguments of its message.
 *
 * @param type where the code is explained
 * @param detail the words in the reader's language
 * @param remedy what to do about it; empty where the detail suffices
 */
@RegisterForReflection
public record ProblemDetail(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String remedy,
    List<Object> arguments) {
  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemDetail of(int status, Message problem, Locale locale) {
    return new ProblemDetail(
        "urn:tributary:problem:" + problem.name(),
        Optional.ofNullable(Response.Status.fromStatusCode(status))
            .map(Response.Status::getReasonPhrase)
            .orElse("Problem"),
        status,
        problem.name(),
        Texts.render(problem, locale),
        Texts.remedy(problem, problem.name(), locale),
        problem.arguments());
  }
}
