package dev.tributary.application.notification.setup;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.notification.Destination;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.HookCredentials;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationTarget;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.webhook.WebhookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds or changes a target. */
@ApplicationScoped
public class SaveTarget {
  private final NotificationTargets targets;
  private final HookEncryption encryption;
  private final TargetPolicy policy;
  private final AuditRecorder changes;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public SaveTarget(
      NotificationTargets targets,
      HookEncryption encryption,
      TargetPolicy policy,
      AuditRecorder changes,
      InstantSource clock) {
    this.targets = targets;
    this.encryption = encryption;
    this.policy = policy;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * @throws Refused when it names no recipient, or too many
   */
  @Transactional
  public void mail(NotificationName name, Mail mail) {
    if (mail.addresses().isEmpty() && !mail.supervisors()) {
      throw new Refused(NotificationErrorCode.NO_RECIPIENT);
    }
    SetSupervisors.requireFew(mail.addresses());
    store(new StoredTarget(new NotificationTarget(name, mail), Optional.empty()));
  }

  /**
   * Takes requests by HTTP. A webhook that is new is given a secret.
   *
   * @param url empty for the stored one
   * @return the secret, which is shown once
   * @throws Refused when the address may not be called, such as one inside the network
   */
  @Transactional
  public Optional<WebhookSecret> hook(
      NotificationName name, HookFormat format, Optional<EndpointUrl> url, int batch) {
    if (batch < 1 || batch > Hook.MOST_IN_BATCH) {
      throw new Refused(NotificationErrorCode.BATCH_REFUSED, Hook.MOST_IN_BATCH);
    }
    Optional<HookCredentials> known = targets.find(name).flatMap(encryption::decrypt);
    EndpointUrl address =
        url.or(() -> known.map(HookCredentials::url))
            .orElseThrow(() -> new Refused(NotificationErrorCode.URL_MISSING));
    // By its origin: a message must not give back the path, which is a secret.
    policy
        .refusal(EndpointUrl.of(address.origin()))
        .ifPresent(
            failure -> {
              throw new Refused(failure.message());
            });
    List<WebhookSecret> secrets = known.map(HookCredentials::signing).orElse(List.of());
    Optional<WebhookSecret> added =
        format == HookFormat.WEBHOOK && secrets.isEmpty()
            ? Optional.of(WebhookSecret.random(random))
            : Optional.empty();
    HookCredentials credentials = new HookCredentials(address, added.map(List::of).orElse(secrets));
    Destination hook = new Hook(format, address.origin(), format == HookFormat.WEBHOOK ? batch : 1);
    store(encrypted(new NotificationTarget(name, hook), credentials));
    return added;
  }

  /**
   * Gives a webhook a further secret; requests are signed by it and by the one before.
   *
   * @return the secret, which is shown once
   * @throws Refused when it signs nothing
   */
  @Transactional
  public WebhookSecret rotate(NotificationName name) {
    StoredTarget stored = DeleteTarget.known(targets, name);
    if (!(stored.target().destination() instanceof Hook hook)
        || hook.format() != HookFormat.WEBHOOK) {
      throw new Refused(NotificationErrorCode.NOT_SIGNED, name.value());
    }
    WebhookSecret next = WebhookSecret.random(random);
    store(encrypted(stored.target(), encryption.decrypt(stored).orElseThrow().rotated(next)));
    return next;
  }

  private StoredTarget encrypted(NotificationTarget target, HookCredentials credentials) {
    return new StoredTarget(target, Optional.of(encryption.encrypt(target.name(), credentials)));
  }

  private void store(StoredTarget stored) {
    boolean known = targets.find(stored.name()).isPresent();
    targets.save(stored, clock.instant());
    changes.record(
        known ? "changed" : "created",
        "notification-target",
        stored.name().value(),
        Map.of(),
        described(stored.target().destination()));
  }

  private static Map<String, Object> described(Destination destination) {
    return switch (destination) {
      case Mail(var addresses, var supervisors) ->
          Map.of(
              "kind",
              "MAIL",
              "addresses",
              addresses.stream().map(Object::toString).toList(),
              "supervisors",
              supervisors);
      case Hook(var format, var origin, var batch) ->
          Map.of("kind", format.name(), "origin", origin, "batch", batch);
    };
  }
}
