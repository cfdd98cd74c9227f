package dev.tributary.adapters.activity.externalapi.asynchronous;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.server.JobServer;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.TotalBudgets;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.FailureVariables;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The calls about a job share the budget of the activity. */
class AsyncBudgetTest extends AsyncCalling {
  private static final Duration TIME = Duration.ofSeconds(30);

  @Test
  void polls_spend_the_budget_of_all_calls_and_a_resume_goes_on_with_the_job() {
    JobServer server = new JobServer(4, "PATH/file");
    api.server.replying(server);
    ExternalApiSettings settings =
        TotalBudgets.within(new TotalBudget(4, Duration.ZERO), settings(AT));
    FakeActivityContext context = api.context(settings);
    assertThat(code(until(settings, context, 6))).isEqualTo("TRB-150074");
    assertThat(api.server.received()).as("the call and three polls").hasSize(4);

    api.resume(context);
    assertThat(until(settings, context, 3)).isInstanceOf(ActivityOutcome.Completed.class);
    assertThat(api.server.received()).hasSize(8);
    assertThat(server.jobs()).isEqualTo(1);
    assertThat(api.rows()).containsExactly("1|null|1", "2|null|2");
  }

  @Test
  void a_poll_behind_the_time_is_not_awaited() {
    api.server.replying(new JobServer(4, "PATH/file"));
    ExternalApiSettings settings = TotalBudgets.within(new TotalBudget(0, TIME), settings(AT));
    FakeActivityContext context = api.context(settings);
    api.untilNow();
    assertThat(api.run(settings, context)).isInstanceOf(ActivityOutcome.Suspended.class);
    api.later(Duration.ofSeconds(40));
    ActivityOutcome spent = api.run(settings, context);
    assertThat(code(spent)).isEqualTo("TRB-150075");
    assertThat(api.server.received()).as("the call and a poll").hasSize(2);

    Variables last = ((ActivityOutcome.Failed) spent).variables();
    assertThat(last.find(FailureVariables.ATTEMPTS)).contains(Variable.integer(2));
    assertThat(last.find(FailureVariables.HTTP_STATUS)).contains(Variable.integer(202));
    assertThat(last.find(FailureVariables.URL)).isPresent();
  }

  @Test
  void a_first_poll_behind_the_time_is_not_awaited_and_a_resume_goes_on_with_the_job() {
    JobServer server = new JobServer(4, "PATH/file");
    api.server.replying(server);
    ExternalApiSettings settings = TotalBudgets.within(new TotalBudget(0, TIME), settings(AT));
    FakeActivityContext context = api.context(settings);
    api.untilNow();
    api.later(Duration.ofSeconds(40));
    assertThat(code(api.run(settings, context))).isEqualTo("TRB-150075");

    api.resume(context);
    api.run(settings, context);
    assertThat(api.server.received()).as("the call and a poll").hasSize(2);
    assertThat(server.jobs()).isEqualTo(1);
  }

  private static String code(ActivityOutcome outcome) {
    return ((ActivityOutcome.Failed) outcome).failure().code();
  }
}
