package dev.tributary.webapp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What grows is made smaller by the engine, by itself, as the configuration says. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpkeepTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final String SUPPRESSIONS = "select from tributary.suppression where address = ?";
  private static final String MESSAGES = "select from tributary.message where subject = ?";

  @Inject DataSource dataSource;

  @Test
  void audit_entries_are_kept_for_two_years() throws Exception {
    String old = entryOf(731);
    String young = entryOf(729);
    comesDue("purge-audit");
    awaitGone("select from tributary.audit where object_name = ?", old);
    assertThat(found("select from tributary.audit where object_name = ?", young)).hasSize(1);
  }

  @Test
  void deliveries_and_their_messages_are_kept_for_a_year() throws Exception {
    String old = deliveryOf(366);
    String young = deliveryOf(364);
    comesDue("purge-messages");
    awaitGone("select from tributary.delivery where label = ?", old);
    assertThat(found(MESSAGES, old)).isEmpty();
    assertThat(found(MESSAGES, young)).hasSize(1);
  }

  @Test
  void a_rejected_mailbox_is_released_after_half_a_year_and_an_opt_out_stays() throws Exception {
    String old = suppressed("BOUNCED", 181);
    String young = suppressed("BOUNCED", 179);
    String optOut = suppressed("UNSUBSCRIBED", 10_000);
    comesDue("purge-suppressions");
    awaitGone(SUPPRESSIONS, old);
    assertThat(found(SUPPRESSIONS, young)).hasSize(1);
    assertThat(found(SUPPRESSIONS, optOut)).hasSize(1);
  }

  @Test
  void messages_of_a_run_that_is_gone_do_not_wait_for_ever() throws Exception {
    String label = deliveryOf(0);
    sql().update("update tributary.delivery set finished_at = null where label = ?", label);
    sql().update("update tributary.message set state = 'READY' where subject = ?", label);
    comesDue("expire-abandoned-messages");
    awaitGone(MESSAGES + " and state = 'READY'", label);
    assertThat(found(MESSAGES + " and state = 'STOPPED'", label)).hasSize(1);
  }

  @Test
  void failed_sign_ins_are_forgotten_when_they_no_longer_count() throws Exception {
    String subject = "name:" + UUID.randomUUID();
    sql()
        .update(
            "insert into tributary.sign_in_attempt values (?, 3, now() - interval '1 s')", subject);
    comesDue("purge-sign-in-attempts");
    awaitGone("select from tributary.sign_in_attempt where subject = ?", subject);
  }

  @Test
  void sessions_and_responses_to_repeated_requests_go_when_they_have_expired() throws Exception {
    String key = UUID.randomUUID().toString();
    sql().update("insert into tributary.person values (?, 'viewer', '', false, now())", key);
    sql()
        .update(
            "insert into tributary.session values (?, ?, now(), now() - interval '1 s')", key, key);
    sql()
        .update(
            "insert into tributary.idempotency values ('test', ?, '', '{}', now() - interval '25 h')",
            key);
    comesDue("purge-sessions");
    awaitGone("select from tributary.session where token_hash = ?", key);
    comesDue("purge-idempotency-records");
    awaitGone("select from tributary.idempotency where key = ?", key);
  }

  @Test
  void ended_runs_go_when_their_time_has_come() throws Exception {
    String label = UUID.randomUUID().toString();
    sql()
        .update(
            """
            insert into tributary.run
              (id, workflow, workflow_label, revision_id, revision, state, parameters,
               started_by, created_at, ended_at, purge_at)
            values (gen_random_uuid(), 'any', ?, gen_random_uuid(), 1, 'FINISHED', '{}',
                    'test', now(), now(), now())
            """,
            label);
    comesDue("purge-runs");
    awaitGone("select from tributary.run where workflow_label = ?", label);
  }

  private String entryOf(int days) {
    String object = UUID.randomUUID().toString();
    sql()
        .update(
            """
            insert into tributary.audit
              (at, actor_kind, actor, address, action, object_type, object_name, before, after)
            values (now() - make_interval(days => ?), 'system', 'test', '', 'created', 'any', ?,
                    '{}', '{}')
            """,
            days,
            object);
    return object;
  }

  private String suppressed(String reason, int days) {
    String mailbox = UUID.randomUUID() + "@example.com";
    sql()
        .update(
            """
            insert into tributary.suppression (channel, address, reason, detail, message, at)
            values ('EMAIL', ?, ?, '', gen_random_uuid(), now() - make_interval(days => ?))
            """,
            mailbox,
            reason,
            days);
    return mailbox;
  }

  private String deliveryOf(int days) {
    String label = UUID.randomUUID().toString();
    sql()
        .update(
            """
            insert into tributary.delivery
              (id, run_id, task_id, workflow, activity, label, selected, started_at, finished_at)
            values (gen_random_uuid(), gen_random_uuid(), nextval('tributary.task_number'),
                    'any', 'email1', ?, 0, now(), now() - make_interval(days => ?))
            """,
            label,
            days);
    sql()
        .update(
            """
            insert into tributary.message
              (id, delivery_id, run_id, task_id, activity, line, state, detail, message_id, sender,
               channel, recipient, address, subject, html, body, filled, used, at)
            select gen_random_uuid(), id, run_id, task_id, activity, 1, 'SENT', '', '', '',
                   'EMAIL', '', '', label, '', '', '{}', '{}', finished_at
            from tributary.delivery where label = ?
            """,
            label);
    return label;
  }

  /** As if the interval had passed; fails when the engine has no such task. */
  private void comesDue(String task) {
    assertThat(
            sql()
                .update(
                    "update tributary.scheduled_tasks set execution_time = now() where task_name ="
                        + " ?",
                    task))
        .isEqualTo(1);
  }

  private void awaitGone(String select, String key) throws InterruptedException {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!found(select, key).isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(found(select, key)).isEmpty();
  }

  private List<Boolean> found(String select, String key) {
    return sql().list(select, row -> true, key);
  }

  private Sql sql() {
    return new Sql(dataSource);
  }
}
