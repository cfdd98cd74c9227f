package dev.tributary.domain.run;

import dev.tributary.domain.run.RunCommand.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of commands: what each does to a run, and to an activity, in each of their states. */
public final class CommandRules {
  private CommandRules() {}

  /** The state of a run after {@code command}; empty when it is not possible in {@code state}. */
  public static Optional<RunState> after(RunState state, Kind command) {
    return switch (state) {
      case QUEUED, RUNNING, WAITING -> ofActive(state, command);
      case PAUSED -> ofPaused(command);
      case FAILED -> ofFailed(command);
      case FINISHED, FINISHED_WITH_WARNINGS, STOPPED -> ofEnded(command);
    };
  }

  /** What is possible in {@code state}, in the order of the commands. */
  public static Set<Kind> possible(RunState state) {
    return Arrays.stream(Kind.values())
        .filter(command -> after(state, command).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  /** Whether {@code command} is possible for an activity whose newest task is so. */
  public static boolean isPossible(TaskCondition task, Kind command) {
    return switch (command) {
      case STOP, PAUSE, RESUME, RESTART, RERUN_FROM -> true;
      case SKIP ->
          task.suspendsRun()
              || task.waits()
              || (task.hasNotBegun() && task.intervention() != Intervention.SKIP);
      case HOLD -> task.hasNotBegun() && task.intervention() == Intervention.NONE;
      case RELEASE -> task.hasNotBegun() && task.intervention() == Intervention.HOLD;
    };
  }

  private static Optional<RunState> ofActive(RunState state, Kind command) {
    return switch (command) {
      case STOP -> Optional.of(RunState.STOPPED);
      case PAUSE -> Optional.of(RunState.PAUSED);
      case SKIP, HOLD, RELEASE -> Optional.of(state);
      case RESUME, RESTART, RERUN_FROM -> Optional.empty();
    };
  }

  private static Optional<RunState> ofPaused(Kind command) {
    return switch (command) {
      case STOP -> Optional.of(RunState.STOPPED);
      case RESUME -> Optional.of(RunState.RUNNING);
      case SKIP, HOLD, RELEASE -> Optional.of(RunState.PAUSED);
      case PAUSE, RESTART, RERUN_FROM -> Optional.empty();
    };
  }

  /** After a skip it goes on when nothing else has failed in it. */
  private static Optional<RunState> ofFailed(Kind command) {
    return switch (command) {
      case STOP -> Optional.of(RunState.STOPPED);
      case RESUME, RERUN_FROM -> Optional.of(RunState.RUNNING);
      case RESTART -> Optional.of(RunState.QUEUED);
      case SKIP, HOLD, RELEASE -> Optional.of(RunState.FAILED);
      case PAUSE -> Optional.empty();
    };
  }

  private static Optional<RunState> ofEnded(Kind command) {
    return switch (command) {
      case RESTART -> Optional.of(RunState.QUEUED);
      case RERUN_FROM -> Optional.of(RunState.RUNNING);
      case STOP, PAUSE, RESUME, SKIP, HOLD, RELEASE -> Optional.empty();
    };
  }
}
