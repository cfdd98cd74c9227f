package dev.tributary.adapters.out.postgres.workflow;

import com.fasterxml.uuid.Generators;
import dev.tributary.adapters.definition.DefinitionDocuments;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.command.StartableWorkflows.NewestRevision;
import dev.tributary.application.workflow.RevisionIds;
import dev.tributary.application.workflow.Workflows;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.workflow.Revision;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.exception.ConstraintViolationException;

/** The workflows of {@code tributary.workflow}. Writes are flushed: plain SQL may follow them. */
@ApplicationScoped
@RegisterForReflection(targets = Workflows.RevisionHead.class) // created by the query
class PostgresWorkflows
    implements Workflows, RevisionIds, PanacheRepositoryBase<WorkflowRow, UUID> {
  private static final String BY_NAME = "name = ?1 and deletedAt is null";

  private static final String PUBLISHED =
      """
      select w.revision, r.id::text from tributary.workflow w
      left join tributary.revision r
        on r.workflow_id = w.id and r.number = coalesce(?::integer, w.revision)
      where w.name = ? and w.deleted_at is null
      """;

  private static final String NEWEST =
      """
      select w.name, w.revision, r.id::text from tributary.workflow w
      join tributary.revision r on r.workflow_id = w.id and r.number = w.revision
      where w.name = any (?) and w.deleted_at is null
      """;

  private static final String DEFINITION =
      """
      select definition from tributary.revision where id = ?
      union all
      select definition from tributary.tested_draft where id = ?
      """;

  private final Sql sql;
  private final DefinitionDocuments documents;
  private final DefinitionCache definitions = new DefinitionCache(this::stored);

  PostgresWorkflows(DataSource dataSource, DefinitionDocuments documents) {
    this.sql = new Sql(dataSource);
    this.documents = documents;
  }

  @Override
  public Optional<Workflow> find(WorkflowName name) {
    return row(name).map(this::toDomain);
  }

  @Override
  public Optional<Workflow> lock(WorkflowName name) {
    return locked(name).map(this::toDomain);
  }

  @Override
  public List<Workflow> list(Optional<WorkflowName> after, int limit) {
    return find(
            "name > ?1 and deletedAt is null order by name",
            after.map(WorkflowName::value).orElse(""))
        .page(0, limit)
        .stream()
        .map(this::toDomain)
        .toList();
  }

  @Override
  public void save(Workflow workflow) {
    WorkflowRow row =
        locked(workflow.name())
            .orElseGet(() -> new WorkflowRow(Generators.timeBasedEpochGenerator().generate()));
    if (row.version != workflow.version() - 1) {
      throw new Conflict(WorkflowErrorCode.CHANGED_MEANWHILE, workflow.name().value());
    }
    take(row, workflow);
    try {
      persistAndFlush(row);
    } catch (ConstraintViolationException taken) {
      throw new Conflict(WorkflowErrorCode.NAME_TAKEN, workflow.name().value());
    }
  }

  @Override
  public void add(WorkflowName workflow, Revision revision) {
    getEntityManager()
        .persist(
            new RevisionRow(
                row(workflow).orElseThrow().id, revision, documents.write(revision.definition())));
    flush();
  }

  @Override
  public Optional<Revision> revision(WorkflowName name, int number) {
    return getEntityManager()
        .createQuery(
            """
            select r from RevisionRow r, WorkflowRow w
            where r.workflowId = w.id and w.name = :name and w.deletedAt is null
              and r.number = :number
            """,
            RevisionRow.class)
        .setParameter("name", name.value())
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(this::toDomain);
  }

  @Override
  public List<RevisionHead> revisions(WorkflowName name) {
    return getEntityManager()
        .createQuery(
            """
            select r.number, r.publishedAt, r.publishedBy from RevisionRow r, WorkflowRow w
            where r.workflowId = w.id and w.name = :name and w.deletedAt is null
            order by r.number desc
            """,
            RevisionHead.class)
        .setParameter("name", name.value())
        .getResultList();
  }

  /** By one statement without a session of Hibernate: each start of a run needs it. */
  @Override
  public Optional<Published> published(WorkflowName name, Optional<Integer> wanted) {
    return sql.first(
        PUBLISHED,
        row ->
            new Published(
                row.integer("revision"),
                row.optionalText("id").map(UUID::fromString).map(RevisionId::new)),
        wanted,
        name.value());
  }

  @Override
  public Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> names) {
    return sql
        .list(
            NEWEST,
            row ->
                Map.entry(
                    new WorkflowName(row.text("name")),
                    new NewestRevision(
                        new RevisionId(UUID.fromString(row.text("id"))), row.integer("revision"))),
            (Object) names.stream().map(WorkflowName::value).toArray(String[]::new))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public WorkflowDefinition definition(RevisionId revision) {
    return definitions.of(revision);
  }

  /** Of a revision or of the copy of a draft for a test run; without a session of Hibernate. */
  private WorkflowDefinition stored(RevisionId revision) {
    return sql.first(
            DEFINITION,
            row -> documents.read(row.text("definition")),
            revision.value(),
            revision.value())
        .orElseThrow(() -> new IllegalArgumentException("no revision %s".formatted(revision)));
  }

  @Override
  public void remove(WorkflowName name, long seen) {
    int removed =
        update("deletedAt = instant where version = ?2 and " + BY_NAME, name.value(), seen);
    if (removed == 0) {
      throw new Conflict(WorkflowErrorCode.CHANGED_MEANWHILE, name.value());
    }
  }

  @Override
  public RevisionId next() {
    return new RevisionId(Generators.timeBasedEpochGenerator().generate());
  }

  /** As it is once no other transaction changes it, whatever this one has read before. */
  private Optional<WorkflowRow> locked(WorkflowName name) {
    Optional<WorkflowRow> row = row(name);
    row.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return row.filter(found -> found.deletedAt == null);
  }

  private Optional<WorkflowRow> row(WorkflowName name) {
    return find(BY_NAME, name.value()).firstResultOptional();
  }

  private void take(WorkflowRow row, Workflow workflow) {
    row.name = workflow.name().value();
    row.label = workflow.label();
    row.version = workflow.version();
    row.draft = workflow.draft().map(documents::write).orElse(null);
    row.revision = workflow.revision();
    row.createdAt = workflow.createdAt();
    row.updatedAt = workflow.updatedAt();
  }

  private Workflow toDomain(WorkflowRow row) {
    return new Workflow(
        new WorkflowName(row.name),
        row.label,
        row.version,
        Optional.ofNullable(row.draft).map(documents::read),
        row.revision,
        row.createdAt,
        row.updatedAt);
  }

  private Revision toDomain(RevisionRow row) {
    return new Revision(
        new RevisionId(row.id),
        row.number,
        documents.read(row.definition),
        row.publishedAt,
        row.publishedBy);
  }
}
