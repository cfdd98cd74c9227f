package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem.Severity;

/**
 * Something wrong with a sample.
 *
 * @param pointer where in the sample
 */
public record SampleProblem(
    ErrorCode code, Message message, Severity severity, JsonPointer pointer) {
  public static SampleProblem error(JsonPointer pointer, ErrorCode code, Object... arguments) {
    return new SampleProblem(code, code.with(arguments), Severity.ERROR, pointer);
  }

  public static SampleProblem warning(JsonPointer pointer, ErrorCode code, Object... arguments) {
    return new SampleProblem(code, code.with(arguments), Severity.WARNING, pointer);
  }
}
