package dev.tributary.application.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import java.util.function.Consumer;

/** What a use case throws: {@code assertThatThrownBy(…).satisfies(conflict(IN_USE))}. */
public final class ThrownProblems {
  private ThrownProblems() {}

  /** A {@link NotFound} with this code. */
  public static Consumer<Throwable> notFound(ErrorCode code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                NotFound.class, missing -> assertThat(missing.code()).isEqualTo(code.id()));
  }

  /** A {@link Conflict} with this code. */
  public static Consumer<Throwable> conflict(ErrorCode code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Conflict.class, conflict -> assertThat(conflict.code()).isEqualTo(code.id()));
  }

  /** A {@link Refused} with this code. */
  public static Consumer<Throwable> refused(ErrorCode code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.code()).isEqualTo(code.id()));
  }
}
