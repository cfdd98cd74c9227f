package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.message.AbandonedMessages;
import dev.tributary.domain.message.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/** Finds messages without a worker by partial indexes. */
@ApplicationScoped
public class PostgresAbandonedMessages implements AbandonedMessages {
  private static final String GIVE_UP =
      """
      update tributary.message set state = 'UNKNOWN' where id in (
        select m.id from tributary.message m
        where m.state = 'SENDING' and m.sending_since < ? and (m.resent or not exists (
          select from tributary.task t
          where t.id = m.task_id and t.state in ('READY', 'RUNNING', 'WAITING')))
        order by m.sending_since limit ? for no key update of m skip locked)
      """;

  /**
   * Open deliveries whose run cannot go on (a failed one can), or whose activity was skipped or is
   * executed anew.
   */
  private static final String OVER =
      """
      select d.id from tributary.delivery d
      where d.finished_at is null and not exists (
        select from tributary.run r where r.id = d.run_id and r.state <> 'STOPPED'
          and not exists (
            select from tributary.task t
            where t.id = d.task_id and (t.state = 'SKIPPED' or exists (
              select from tributary.task newer
              where newer.run_id = t.run_id and newer.activity = t.activity
                and newer.activation > t.activation))))
      """;

  private static final String STOP =
      """
      update tributary.message
      set state = case when refusal_code = ? and refusal_text = ? then 'UNKNOWN' else 'STOPPED' end,
          due = null
      where id in (
        select m.id from tributary.message m
        where m.state = 'READY' and m.delivery_id in (%s)
        limit ? for no key update of m skip locked)
      """
          .formatted(OVER);

  private static final String CLOSE =
      """
      update tributary.delivery set finished_at = ? where id in (%s) and not exists (
        select from tributary.message m
        where m.delivery_id = delivery.id and m.state in ('READY', 'SENDING'))
      """
          .formatted(OVER);

  private final Sql sql;

  public PostgresAbandonedMessages(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public int giveUp(Instant instant, int limit) {
    return sql.update(GIVE_UP, instant, limit);
  }

  @Override
  public int stop(int limit) {
    return sql.update(STOP, Refusal.NO_RESPONSE.code(), Refusal.NO_RESPONSE.text(), limit);
  }

  @Override
  public void close(Instant at) {
    sql.update(CLOSE, at);
  }
}
