package dev.tributary.adapters.out.postgres.notification;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.notification.setup.Supervisors;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** The rows of {@code tributary.workflow_supervisor}. */
@ApplicationScoped
public class PostgresSupervisors implements Supervisors {
  private static final String ADD =
      """
      insert into tributary.workflow_supervisor (workflow, address) values (?, ?)
      on conflict do nothing
      """;

  private final Sql sql;
  private final RecordedEvents events;

  public PostgresSupervisors(DataSource dataSource, RecordedEvents events) {
    this.sql = new Sql(dataSource);
    this.events = events;
  }

  @Override
  public List<EmailAddress> of(WorkflowName workflow) {
    return sql.list(
        "select address from tributary.workflow_supervisor where workflow = ? order by address",
        row -> new EmailAddress(row.text("address")),
        workflow.value());
  }

  @Override
  public void set(WorkflowName workflow, List<EmailAddress> people) {
    events.store();
    sql.update("delete from tributary.workflow_supervisor where workflow = ?", workflow.value());
    if (!people.isEmpty()) {
      sql.batch(
          ADD,
          people.stream()
              .map(address -> List.<Object>of(workflow.value(), address.value()))
              .toList());
    }
    events.recipientsChanged();
  }
}
