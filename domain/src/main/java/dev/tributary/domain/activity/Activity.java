package dev.tributary.domain.activity;

import java.util.Optional;

/** One step of a workflow: what it is called, what it does and where it is drawn. */
public record Activity(
    ActivityId id,
    String label,
    ActivitySettings settings,
    ExecutionOptions options,
    Optional<Position> position) {

  /** The kind of this activity: {@code query}, {@code externalApi}. */
  public String kind() {
    return settings.kind();
  }
}
