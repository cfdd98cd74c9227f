package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.application.notification.setup.NotificationTargets.StoredTarget;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.notification.Destination;
import dev.tributary.domain.notification.Destination.Hook;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.Destination.Mail;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.notification.NotificationTarget;
import dev.tributary.domain.secret.EncryptedSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A target as stored. */
@Entity
@Table(schema = "tributary", name = "notification_target")
class TargetRow {
  private static final String MAIL = "MAIL";

  @Id String name;
  String kind;
  String[] addresses;
  boolean supervisors;
  String origin;
  int batch;

  @Column(name = "key_id")
  @Nullable String keyId;

  @Nullable String encrypted;

  @Column(name = "updated_at")
  Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected TargetRow() {}

  @SuppressWarnings("NullAway.Init") // the rest is taken from the target
  TargetRow(StoredTarget stored, Instant now) {
    name = stored.name().value();
    take(stored, now);
  }

  final void take(StoredTarget stored, Instant now) {
    switch (stored.target().destination()) {
      case Mail(var people, var all) -> {
        kind = MAIL;
        addresses = people.stream().map(EmailAddress::value).toArray(String[]::new);
        supervisors = all;
        origin = "";
        batch = 1;
      }
      case Hook hook -> {
        kind = hook.format().name();
        addresses = new String[0];
        supervisors = false;
        origin = hook.origin();
        batch = hook.batch();
      }
    }
    keyId = stored.credentials().map(EncryptedSecret::keyId).orElse(null);
    encrypted = stored.credentials().map(EncryptedSecret::text).orElse(null);
    updatedAt = now;
  }

  StoredTarget toDomain() {
    Optional<EncryptedSecret> credentials =
        keyId == null || encrypted == null
            ? Optional.empty()
            : Optional.of(new EncryptedSecret(keyId, encrypted));
    return new StoredTarget(
        new NotificationTarget(new NotificationName(name), destination()), credentials);
  }

  private Destination destination() {
    return kind.equals(MAIL)
        ? new Mail(List.of(addresses).stream().map(EmailAddress::new).toList(), supervisors)
        : new Hook(HookFormat.valueOf(kind), origin, batch);
  }
}
