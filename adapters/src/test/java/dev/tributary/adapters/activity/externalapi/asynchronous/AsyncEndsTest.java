package dev.tributary.adapters.activity.externalapi.asynchronous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.activity.externalapi.server.JobServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs.JobCursor;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import org.junit.jupiter.api.Test;

/** Jobs that are aborted and deleted after the end of their task. */
class AsyncEndsTest extends AsyncCalling {
  @Test
  void a_job_is_aborted_and_deleted_after_the_end_of_its_task() {
    JobServer server = new JobServer(9, "PATH/file");
    api.server.replying(server);
    ExternalApiSettings settings = settings(AT);
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    api.task(context, "WAITING");
    assertThat(api.endJobs()).isZero();
    api.task(context, "STOPPED");
    assertThat(api.endJobs()).isEqualTo(2);
    assertThat(server.deleted()).containsExactlyInAnyOrder("POST /jobs/1/stop", "DELETE /jobs/1");
    assertThat(api.server.received())
        .allSatisfy(request -> assertThat(request.header("X-Key")).contains("s3cret"));
    assertThat(api.exchanges(context))
        .hasSize(3)
        .allSatisfy(each -> assertThat(each.failure()).isEmpty());
    assertThat(api.endJobs()).isZero();

    assertThat(api.run(settings, context))
        .as("resumed")
        .isInstanceOf(ActivityOutcome.Suspended.class);
    assertThat(server.jobs()).isEqualTo(2);
  }

  @Test
  void a_completed_job_is_only_deleted_and_an_unknown_one_is_ended() {
    JobServer server = new JobServer(0, "PATH/file");
    api.server.replying(server);
    ExternalApiSettings settings = settings(AT);
    FakeActivityContext context = api.context(settings);
    until(settings, context, 2);
    api.task(context, "FINISHED");
    assertThat(api.endJobs()).isEqualTo(1);
    assertThat(server.deleted()).containsExactly("DELETE /jobs/1");
  }

  @Test
  void an_end_that_fails_is_tried_later_even_if_the_task_is_resumed() {
    FakeActivityContext context = waiting();
    api.server.replying(Replies.status(500));
    api.task(context, "FAILED");
    assertThat(api.endJobs()).as("no delete before the abort").isEqualTo(1);
    assertThat(api.endJobs()).as("not due").isZero();
    api.data.execute("update tributary.remote_job set due_at = now()");
    api.task(context, "RUNNING");
    api.server.replying(Replies.status(409));
    assertThat(api.endJobs()).as("abort and delete").isEqualTo(2);
    api.data.execute("update tributary.remote_job set due_at = now()");
    api.server.replying(Replies.status(404));
    assertThat(api.endJobs()).as("only the delete is left").isEqualTo(1);
    assertThat(api.endJobs()).as("nothing is left").isZero();
  }

  @Test
  void only_the_delete_is_repeated_when_the_end_cannot_be_stored() {
    FakeActivityContext context = waiting();
    api.task(context, "STOPPED");
    api.data.execute(
        """
        create function tributary.refuse() returns trigger language plpgsql
          as $$ begin raise exception 'refused'; end $$;
        create trigger refuse before delete on tributary.remote_job
          execute function tributary.refuse()
        """);
    try {
      assertThatThrownBy(api::endJobs).hasStackTraceContaining("refused");
    } finally {
      api.data.execute(
          """
          drop trigger refuse on tributary.remote_job;
          drop function tributary.refuse();
          update tributary.remote_job set due_at = now()
          """);
    }
    assertThat(api.endJobs()).as("only the delete").isEqualTo(1);
  }

  @Test
  void the_end_for_completed_tasks_waits_for_that_and_one_of_a_resumed_task_for_its_next_end() {
    FakeActivityContext context = waiting();
    api.data.execute("update tributary.remote_job set when_ended = 'COMPLETED'");
    api.task(context, "FAILED");
    assertThat(api.endJobs()).isZero();
    api.task(context, "FINISHED");
    api.jobs.sweep(JobCursor.START);
    api.task(context, "RUNNING");
    assertThat(api.endJobs()).isZero();
    api.task(context, "FINISHED");
    assertThat(api.endJobs()).isEqualTo(2);
  }

  /** A task that waits for its job. */
  private FakeActivityContext waiting() {
    ExternalApiSettings settings = settings(AT);
    api.server.replying(new JobServer(9, "PATH/file"));
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    return context;
  }
}
