package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.run.history.RunReader.TaskView;
import dev.tributary.domain.run.Intervention;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One activation of an activity of a run.
 *
 * @param activation from 1: raised when the activity is executed again after its end
 * @param intervention what is to become of it before it begins: {@code hold} or {@code skip};
 *     missing without a command
 * @param attempt number of its attempts
 * @param progress how far it is; missing where that is unknown
 * @param waitsFor what it waits for; missing unless it waits
 * @param variables as they left it, or arrived while it has not ended
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskResponse(
    long id,
    String activity,
    int activation,
    String state,
    String stateText,
    @Nullable String intervention,
    int attempt,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable RunFailureResponse failure,
    @Nullable Progress progress,
    @Nullable WaitResponse waitsFor,
    Map<String, VariableResponse> variables) {

  /** How much of how much is done. */
  @RegisterForReflection
  record Progress(long done, long total) {}

  static TaskResponse of(TaskView task, Locale locale) {
    return new TaskResponse(
        task.id().value(),
        task.activity().value(),
        task.activation(),
        EnumNames.id(task.state()),
        EnumNames.text("taskState", task.state(), locale),
        task.intervention() == Intervention.NONE ? null : EnumNames.id(task.intervention()),
        task.attempt(),
        task.createdAt(),
        task.startedAt().orElse(null),
        task.endedAt().orElse(null),
        task.failure().map(failure -> RunFailureResponse.of(failure, locale)).orElse(null),
        task.progressTotal() == 0 ? null : new Progress(task.progressDone(), task.progressTotal()),
        task.waitsFor().map(waitsFor -> WaitResponse.of(waitsFor, locale)).orElse(null),
        VariableResponse.of(task.variables()));
  }
}
