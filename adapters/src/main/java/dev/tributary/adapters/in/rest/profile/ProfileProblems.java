package dev.tributary.adapters.in.rest.profile;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.adapters.in.rest.problem.ProblemDetail;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/**
 * Why a profile was not stored: a problem document of RFC 9457 with the list as its extension.
 *
 * @param problems everything that is wrong, each with its place
 */
@RegisterForReflection
record ProfileProblems(String type, String title, int status, List<Item> problems) {
  /**
   * One problem.
   *
   * @param place the name of the column; empty for the person as a whole
   */
  @RegisterForReflection
  record Item(String place, String code, String detail, String remedy, List<Object> arguments) {
    private static Item of(Problem problem, Locale locale) {
      return new Item(
          problem.place(),
          problem.code(),
          Texts.render(problem.message(), locale),
          Texts.remedy(problem.message(), problem.code(), locale),
          problem.message().arguments());
    }
  }

  static Response response(List<Problem> problems, Locale locale) {
    return Response.status(UNPROCESSABLE_CONTENT)
        .type(ProblemDetail.MEDIA_TYPE)
        .entity(
            new ProfileProblems(
                "urn:tributary:problem:profile",
                Texts.text(locale, "profile.refused", problems.size()),
                UNPROCESSABLE_CONTENT.getStatusCode(),
                problems.stream().map(problem -> Item.of(problem, locale)).toList()))
        .build();
  }
}
