package dev.tributary.domain.activity;

import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Awaited;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the author of a workflow set for one activity. Each kind has one record of its own; secrets
 * are references, never values.
 */
public interface ActivitySettings {
  /** The kind these settings belong to: {@code query}, {@code externalApi}. */
  String kind();

  /** When the activity begins. */
  default InputRule inputRule() {
    return new InputRule.Every();
  }

  /** When the activity goes on that has begun and waits for {@link Awaited.Inputs}. */
  default InputRule awaitedInputs() {
    return inputRule();
  }

  /**
   * The activity whose rows and event variables come before those of other inputs; blank takes the
   * first transition's.
   */
  default String mainInput() {
    return "";
  }

  /** The event variables that a start by this activity gives, or what ends its wait. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** The event variables that an execution sets, beside {@link Variables#RECORD_COUNT}. */
  default Map<String, ValueType> variables() {
    return Map.of();
  }

  /** The workflow whose run an execution starts and waits for; empty for none. */
  default Optional<String> calledWorkflow() {
    return Optional.empty();
  }

  /** What an execution asks of systems outside of this installation. */
  default OutsideCalls outsideCalls() {
    return OutsideCalls.NONE;
  }

  /**
   * How the activity starts runs itself, where nothing leads to it; empty when it never does. It is
   * left out of a run that another such activity has started.
   */
  default Optional<Start> starts() {
    return Optional.empty();
  }
}
