package dev.tributary.adapters.out.postgres.secret;

import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** An encrypted secret as stored. */
@Entity
@Table(schema = "tributary", name = "secret")
class SecretRow {
  @Id String name;

  @Column(name = "key_id")
  String keyId;

  String encrypted;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** With a blank between them. */
  String origins;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected SecretRow() {}

  SecretRow(StoredSecret secret) {
    name = secret.name().value();
    keyId = secret.encrypted().keyId();
    encrypted = secret.encrypted().text();
    updatedAt = secret.updatedAt();
    origins = String.join(" ", secret.origins().all());
  }

  void take(StoredSecret secret) {
    keyId = secret.encrypted().keyId();
    encrypted = secret.encrypted().text();
    updatedAt = secret.updatedAt();
    origins = String.join(" ", secret.origins().all());
  }

  StoredSecret toDomain() {
    return new StoredSecret(
        new SecretName(name),
        new EncryptedSecret(keyId, encrypted),
        updatedAt,
        new SecretOrigins(origins.isEmpty() ? List.of() : List.of(origins.split(" ", -1))));
  }
}
