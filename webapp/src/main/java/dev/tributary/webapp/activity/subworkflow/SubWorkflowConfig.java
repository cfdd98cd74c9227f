package dev.tributary.webapp.activity.subworkflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of sub-workflows, which start runs of other workflows and wait for them. */
@ConfigMapping(prefix = "tributary.sub-workflow")
public interface SubWorkflowConfig {
  /** How many runs may start each other, one in the other, the first one included. */
  @WithDefault("10")
  int depth();
}
