package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.run.history.RunReader.RunDetail;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.domain.run.CommandRules;
import dev.tributary.domain.run.RunCommand.Kind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param stateText the state in the reader's language
 * @param revision 0 for a draft, which only test runs execute
 * @param test whether it is a test run, which reaches no recipient and is not counted
 * @param trigger why and by whom it started
 * @param failure why it failed; missing when it did not
 * @param queuePosition its place, from 1, among the runs that wait until others have ended; missing
 *     when it does not wait for them
 * @param parameters what it was started with; missing in lists
 * @param commands what is possible in its state; missing in lists
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunResponse(
    UUID id,
    String workflow,
    String workflowLabel,
    int revision,
    boolean test,
    String state,
    String stateText,
    TriggerResponse trigger,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable RunFailureResponse failure,
    @Nullable Long queuePosition,
    @Nullable Map<String, VariableResponse> parameters,
    @Nullable List<String> commands) {

  static RunResponse of(RunDetail run, Locale locale) {
    return of(
        run.summary(),
        VariableResponse.of(run.parameters()),
        CommandRules.possible(run.summary().state()).stream().map(Kind::id).toList(),
        locale);
  }

  static RunResponse head(RunSummary run, Locale locale) {
    return of(run, null, null, locale);
  }

  private static RunResponse of(
      RunSummary run,
      @Nullable Map<String, VariableResponse> parameters,
      @Nullable List<String> commands,
      Locale locale) {
    return new RunResponse(
        run.id().value(),
        run.workflow().value(),
        run.workflowLabel(),
        run.revision(),
        run.test(),
        EnumNames.id(run.state()),
        EnumNames.text("runState", run.state(), locale),
        TriggerResponse.of(run.trigger(), locale),
        run.createdAt(),
        run.startedAt().orElse(null),
        run.endedAt().orElse(null),
        run.failure().map(failure -> RunFailureResponse.of(failure, locale)).orElse(null),
        run.queuePosition().orElse(null),
        parameters,
        commands);
  }
}
