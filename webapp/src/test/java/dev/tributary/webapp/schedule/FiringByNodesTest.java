package dev.tributary.webapp.schedule;

import static dev.tributary.webapp.schedule.SchedulesFixture.post;
import static dev.tributary.webapp.schedule.SchedulesFixture.publish;
import static dev.tributary.webapp.schedule.SchedulesFixture.scheduler;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.schedule.FireSchedules;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Schedulers that are due together while several nodes fire them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiringByNodesTest {
  /** More than one batch for each of several nodes. */
  private static final int SCHEDULERS = 240;

  private static final int NODES = 3;

  /** Never due while the test runs. */
  private static final String LEAP_DAY =
      "\"times\":{\"at\":\"08:00\"},\"days\":{\"yearDays\":\"02-29\"}";

  private final Sql sql;
  private final FireSchedules fire;

  FiringByNodesTest(DataSource dataSource, FireSchedules fire) {
    this.sql = new Sql(dataSource);
    this.fire = fire;
  }

  @Test
  void many_schedulers_that_are_due_together_start_a_run_each_whatever_the_nodes()
      throws Exception {
    publish(
        "schedules-many",
        IntStream.range(0, SCHEDULERS)
            .mapToObj(i -> scheduler("scheduler" + i, LEAP_DAY, "yearly"))
            .collect(Collectors.joining(",")));
    assertThat(post("schedules-many", "arm").statusCode()).isEqualTo(200);
    sql.update(
        """
        update tributary.schedule set next_at = now() - interval '1 second'
        where workflow = 'schedules-many'
        """);

    atTheSameTime(
        () -> {
          boolean more = true;
          while (more) {
            more = fire.fireSome();
          }
          return more;
        });

    assertThat(
            sql.list(
                """
                select s.firings + s.missed as served, s.next_at > now() as planned, (
                  select count(*) from tributary.run r
                  where r.workflow = s.workflow and r.trigger_kind = 'SCHEDULE'
                    and r.started_by = s.activity) as runs
                from tributary.schedule s where s.workflow = 'schedules-many'
                """,
                row -> List.of(row.number("served"), row.number("runs"), row.isTrue("planned"))))
        .hasSize(SCHEDULERS)
        .containsOnly(List.of(1L, 1L, true));
    post("schedules-many", "disarm");
  }

  private void atTheSameTime(Callable<Boolean> node) throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        all.add(nodes.submit(node));
      }
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isFalse();
      }
    }
  }
}
