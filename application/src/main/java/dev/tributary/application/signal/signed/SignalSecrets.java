package dev.tributary.application.signal.signed;

import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.List;

/**
 * The secrets by which signals to a workflow are signed; a workflow that is deleted has none.
 * Everything takes part in the caller's transaction.
 */
public interface SignalSecrets {
  /** The newest first. */
  List<EncryptedSecret> of(WorkflowName workflow);

  /** Adds one and removes the oldest ones beyond {@code most}. */
  void add(WorkflowName workflow, EncryptedSecret secret, int most, Instant now);

  /** False when there was none. */
  boolean removeAll(WorkflowName workflow);
}
