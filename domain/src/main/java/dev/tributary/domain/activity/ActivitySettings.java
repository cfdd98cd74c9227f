package dev.tributary.domain.activity;

/**
 * What the author of a workflow set for one activity. Each kind has one record of its own; secrets
 * are references, never values.
 */
public interface ActivitySettings {
  /** The kind these settings belong to: {@code query}, {@code externalApi}. */
  String kind();

  /**
   * Whether the activity is left out as soon as one of its inputs can no longer arrive. Otherwise
   * it goes on with those that did arrive, and is left out when none did.
   */
  default boolean needsEveryInput() {
    return true;
  }

  /**
   * Whether the activity starts runs itself. It is left out of a run that another such activity has
   * started.
   */
  default boolean isTrigger() {
    return false;
  }
}
