package dev.tributary.adapters.out.postgres.workflow;

import dev.tributary.domain.workflow.Revision;
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

  /** The row of {@code revision}, whose definition is stored as the text {@code definition}. */
  RevisionRow(UUID workflowId, Revision revision, String definition) {
    this.id = revision.id().value();
    this.workflowId = workflowId;
    this.number = revision.number();
    this.definition = definition;
    this.publishedAt = revision.publishedAt();
    this.publishedBy = revision.publishedBy();
  }
}
