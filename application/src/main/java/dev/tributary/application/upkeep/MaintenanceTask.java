package dev.tributary.application.upkeep;

import java.time.Duration;
import java.util.Optional;

/** Recurring work beside the removal of rows, done by one node at a time; found by the engine. */
public interface MaintenanceTask {
  /** Its name, such as {@code measure-storage}; never changes, as the queue remembers it. */
  String task();

  /** The time between two performances; empty for that of all upkeep. */
  default Optional<Duration> interval() {
    return Optional.empty();
  }

  /** Does all that is to be done at present, in transactions of its own. */
  void perform();
}
