package dev.tributary.application.notification;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.notification.setup.HookEncryption;
import dev.tributary.application.notification.setup.SaveRule;
import dev.tributary.application.notification.setup.SaveTarget;
import dev.tributary.application.secret.PlainCipher;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationRule;
import dev.tributary.domain.webhook.WebhookSecret;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules and targets in memory, and their use cases. */
abstract class NotificationSetupFixture {
  static final NotificationName PAGER = new NotificationName("pager");

  final SettableClock clock = new SettableClock();
  final InMemorySetup setup = new InMemorySetup();
  final HookEncryption encryption = new HookEncryption(new PlainCipher());
  final AuditRecorder changes = new AuditRecorder(entry -> {}, () -> Actor.SYSTEM, clock);
  final SaveTarget targets =
      new SaveTarget(
          setup.targets(), encryption, new TargetPolicy(List.of(), Set.of(443)), changes, clock);
  final SaveRule rules = new SaveRule(setup.rules(), setup.targets(), changes, clock);

  Optional<WebhookSecret> webhook() {
    Optional<WebhookSecret> secret =
        targets.hook(
            PAGER,
            HookFormat.WEBHOOK,
            Optional.of(EndpointUrl.of("https://hooks.example.org/x")),
            1);
    rule();
    return secret;
  }

  void rule() {
    rules.save(
        new NotificationRule(
            new NotificationName("all"),
            Set.of(EventType.RUN_FAILED),
            Optional.empty(),
            List.of(PAGER),
            true,
            Optional.empty()));
  }
}
