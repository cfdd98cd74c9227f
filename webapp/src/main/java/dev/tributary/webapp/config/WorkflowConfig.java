package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a definition of a workflow may be, however it arrives. */
@ConfigMapping(prefix = "tributary.workflow")
public interface WorkflowConfig {
  /** The most characters of a definition's text. */
  @WithDefault("1048576")
  int maxCharacters();

  /** The most objects and lists inside each other, at most 200. */
  @WithDefault("40")
  int maxDepth();

  /** The most objects, lists, texts and numbers of a definition's text. */
  @WithDefault("100000")
  int maxValues();

  /** The most activities of a workflow. */
  @WithDefault("500")
  int maxActivities();

  /** The most transitions of a workflow. */
  @WithDefault("2000")
  int maxTransitions();

  /** The most problems that one validation reports; the number of the others is reported. */
  @WithDefault("100")
  int maxProblems();

  /** The most edits that one request applies to a draft. */
  @WithDefault("1000")
  int maxEdits();

  /** The most characters of a label, of a description and of the comment of an activity. */
  @WithDefault("4000")
  int maxProseCharacters();
}
