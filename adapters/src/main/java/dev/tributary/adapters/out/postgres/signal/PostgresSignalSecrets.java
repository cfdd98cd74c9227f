package dev.tributary.adapters.out.postgres.signal;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.signal.signed.SignalSecrets;
import dev.tributary.domain.secret.EncryptedSecret;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The rows of {@code tributary.signal_secret}. */
@ApplicationScoped
public class PostgresSignalSecrets implements SignalSecrets {
  private static final String OF =
      """
      select s.key_id, s.encrypted
      from tributary.signal_secret s
      join tributary.workflow w on w.id = s.workflow_id and w.deleted_at is null
      where w.name = ? order by s.id desc
      """;

  private static final String ADD =
      """
      insert into tributary.signal_secret (workflow_id, key_id, encrypted, created_at)
      select id, ?, ?, ? from tributary.workflow where name = ? and deleted_at is null
      """;

  private static final String REMOVE_OLD =
      """
      delete from tributary.signal_secret where id in (
        select s.id from tributary.signal_secret s
        join tributary.workflow w on w.id = s.workflow_id and w.deleted_at is null
        where w.name = ? order by s.id desc offset ?)
      """;

  private final Sql sql;

  public PostgresSignalSecrets(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<EncryptedSecret> of(WorkflowName workflow) {
    return sql.list(
        OF,
        row -> new EncryptedSecret(row.text("key_id"), row.text("encrypted")),
        workflow.value());
  }

  @Override
  public void add(WorkflowName workflow, EncryptedSecret secret, int most, Instant now) {
    sql.update(ADD, secret.keyId(), secret.text(), now, workflow.value());
    sql.update(REMOVE_OLD, workflow.value(), most);
  }

  @Override
  public boolean removeAll(WorkflowName workflow) {
    return sql.update(REMOVE_OLD, workflow.value(), 0) > 0;
  }
}
