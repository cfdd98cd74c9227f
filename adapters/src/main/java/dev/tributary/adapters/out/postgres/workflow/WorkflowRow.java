package dev.tributary.adapters.out.postgres.workflow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A workflow as stored; its draft is one document. */
@Entity
@Table(schema = "tributary", name = "workflow")
class WorkflowRow {
  @Id UUID id;

  String name;

  String label;

  long version;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String draft;

  int revision;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "deleted_at")
  @Nullable Instant deletedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected WorkflowRow() {}

  @SuppressWarnings("NullAway.Init") // the rest is taken from the workflow
  WorkflowRow(UUID id) {
    this.id = id;
  }
}
