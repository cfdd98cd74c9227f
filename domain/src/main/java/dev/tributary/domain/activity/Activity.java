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

  public Activity withLabel(String other) {
    return new Activity(id, other, settings, options, position);
  }

  /**
   * @throws IllegalArgumentException when they are the settings of another kind
   */
  public Activity withSettings(ActivitySettings other) {
    if (!other.kind().equals(kind())) {
      throw new IllegalArgumentException(
          "settings of kind '%s' for activity '%s' of kind '%s'"
              .formatted(other.kind(), id, kind()));
    }
    return new Activity(id, label, other, options, position);
  }

  public Activity withOptions(ExecutionOptions other) {
    return new Activity(id, label, settings, other, position);
  }

  public Activity withPosition(Optional<Position> other) {
    return new Activity(id, label, settings, options, other);
  }
}
