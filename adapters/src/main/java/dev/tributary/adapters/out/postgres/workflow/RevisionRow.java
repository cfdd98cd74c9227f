package dev.tributary.adapters.out.postgres.workflow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published revision as stored; never changed. */
@Entity
@Table(schema = "tributary", name = "revision")
class RevisionRow {
  @Id UUID id;

  @Column(name = "workflow_id")
  UUID workflowId;

  int number;

  @JdbcTypeCode(SqlTypes.JSON)
  String definition;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "published_by")
  String publishedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected RevisionRow() {}

  RevisionRow(
      UUID id,
      UUID workflowId,
      int number,
      String definition,
      Instant publishedAt,
      String publishedBy) {
    this.id = id;
    this.workflowId = workflowId;
    this.number = number;
    this.definition = definition;
    this.publishedAt = publishedAt;
    this.publishedBy = publishedBy;
  }
}
