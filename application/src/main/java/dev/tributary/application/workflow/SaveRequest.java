package dev.tributary.application.workflow;

import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.OptionalLong;

/**
 * The definition to save, and how.
 *
 * @param seen the version that the author saw; empty creates a new workflow
 * @param draft stores it as the draft instead of publishing it at once
 */
public record SaveRequest(WorkflowDefinition definition, OptionalLong seen, boolean draft) {
  /** A new workflow, published at once. */
  public static SaveRequest create(WorkflowDefinition definition) {
    return new SaveRequest(definition, OptionalLong.empty(), false);
  }
}
