package dev.tributary.application.signal.signed;

import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.webhook.WebhookSignature;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Decides whether a signal is by someone who knows a secret of the workflow. */
@ApplicationScoped
public class VerifySignature {
  /** Of a workflow that has none, so that the refusal of an unknown one takes as long. */
  private static final List<WebhookSecret> DUMMY =
      List.of(WebhookSecret.random(new SecureRandom()));

  private final SignalSecrets secrets;
  private final SignalSecretEncryption encryption;
  private final SignedSignalConfig config;
  private final InstantSource clock;

  public VerifySignature(
      SignalSecrets secrets,
      SignalSecretEncryption encryption,
      SignedSignalConfig config,
      InstantSource clock) {
    this.secrets = secrets;
    this.encryption = encryption;
    this.config = config;
    this.clock = clock;
  }

  /**
   * False for every reason: no secret, another one, another body, a time outside of the window.
   *
   * @param header the signatures, with blanks between them
   */
  @Transactional
  public boolean isGenuine(WorkflowName workflow, WebhookSignature signature, String header) {
    List<WebhookSecret> known =
        secrets.of(workflow).stream().map(stored -> encryption.decrypt(workflow, stored)).toList();
    boolean signed = signature.isIn(header, known.isEmpty() ? DUMMY : known);
    return signed && isRecent(signature.timestamp());
  }

  private boolean isRecent(long timestamp) {
    Duration apart = Duration.ofSeconds(clock.instant().getEpochSecond() - timestamp).abs();
    return apart.compareTo(config.window()) <= 0;
  }
}
