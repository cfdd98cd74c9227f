package dev.tributary.application.signal.signed;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.signal.SignedSignalErrorCode;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/** Enables signed signals of a workflow, replaces their secret, and disables them. */
@ApplicationScoped
public class ManageSignalSecrets {
  /** The newest, and the one before that senders may still use. */
  private static final int MOST = 2;

  private static final String OBJECT = "signal-secret";

  private final WorkflowCatalogue catalogue;
  private final SignalSecrets secrets;
  private final SignalSecretEncryption encryption;
  private final AuditRecorder changes;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public ManageSignalSecrets(
      WorkflowCatalogue catalogue,
      SignalSecrets secrets,
      SignalSecretEncryption encryption,
      AuditRecorder changes,
      InstantSource clock) {
    this.catalogue = catalogue;
    this.secrets = secrets;
    this.encryption = encryption;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Adds a secret; the one before stays valid until the next one.
   *
   * @return the secret, which is shown once
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow
   */
  @Transactional
  public WebhookSecret add(WorkflowName workflow) {
    catalogue.workflow(workflow);
    WebhookSecret secret = WebhookSecret.random(random);
    secrets.add(workflow, encryption.encrypt(workflow, secret), MOST, clock.instant());
    changes.created(OBJECT, workflow.value(), Map.of());
    return secret;
  }

  /**
   * From now on no signed signal is accepted.
   *
   * @throws Conflict when none is already
   */
  @Transactional
  public void disable(WorkflowName workflow) {
    catalogue.workflow(workflow);
    if (!secrets.removeAll(workflow)) {
      throw new Conflict(SignedSignalErrorCode.NOT_ENABLED, workflow.value());
    }
    changes.record("disabled", OBJECT, workflow.value(), Map.of(), Map.of());
  }

  /** How many secrets are valid; none while signed signals are disabled. */
  @Transactional
  public int count(WorkflowName workflow) {
    catalogue.workflow(workflow);
    return secrets.of(workflow).size();
  }
}
