package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.message.HeldDeliveries;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Keeps the hold in the row of the delivery, which every claim of its messages reads. */
@ApplicationScoped
public class PostgresHeldDeliveries implements HeldDeliveries {
  private static final String HOLD = "update tributary.delivery set held = ? where id = ?";

  private static final String SANDBOX =
      """
      update tributary.message set state = ?, due = null where id in (
        select id from tributary.message where delivery_id = ? and state = 'READY'
        limit ? for no key update)
      """;

  /** What had no response may have arrived. */
  private static final String STOP =
      """
      update tributary.message
      set state = case when refusal_code = ? and refusal_text = ? then 'UNKNOWN' else 'STOPPED' end,
          due = null
      where id in (
        select id from tributary.message where delivery_id = ? and state = 'READY'
        limit ? for no key update)
      """;

  private final Sql sql;

  public PostgresHeldDeliveries(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void hold(DeliveryId delivery) {
    sql.update(HOLD, true, delivery.value());
  }

  @Override
  public void release(DeliveryId delivery) {
    sql.update(HOLD, false, delivery.value());
  }

  @Override
  public int sandbox(DeliveryId delivery, int limit) {
    return sql.update(SANDBOX, MessageState.SANDBOXED, delivery.value(), limit);
  }

  @Override
  public int stop(DeliveryId delivery, int limit) {
    return sql.update(
        STOP, Refusal.NO_RESPONSE.code(), Refusal.NO_RESPONSE.text(), delivery.value(), limit);
  }
}
