package dev.tributary.domain.workflow;

import java.util.UUID;

/** The id of the immutable workflow revision that a run executes from its start to its end. */
public record RevisionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
