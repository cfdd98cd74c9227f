package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.message.EarlierDeliveries;
import dev.tributary.domain.message.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Finds earlier deliveries by the last runs of their workflow. */
@ApplicationScoped
public class PostgresEarlierDeliveries implements EarlierDeliveries {
  static final String BEFORE =
      """
      select d.* from (
        select id from tributary.run where workflow = ? and id < ? order by id desc limit 200) r
      join tributary.delivery d on d.run_id = r.id
      where d.activity = ? and d.finished_at is not null and not d.held and not d.test
      order by d.id desc limit ?
      """;

  private final Sql sql;

  public PostgresEarlierDeliveries(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<Delivery> before(Delivery delivery, int limit) {
    return sql.list(
        BEFORE,
        DeliveryRow::read,
        delivery.workflow().value(),
        delivery.run().value(),
        delivery.activity().value(),
        limit);
  }
}
