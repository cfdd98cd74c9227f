package dev.tributary.application.run.waiting;

import dev.tributary.domain.run.RunId;

/** Pauses a run that an activity of a paused run has started. */
@FunctionalInterface
public interface PauseChild {
  /** In the caller's transaction; one that has ended or is paused already is left as it is. */
  void pause(RunId child);
}
