package dev.tributary.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.AcceptedRun;
import dev.tributary.cli.api.DeliveryPage;
import dev.tributary.cli.api.DeliveryPage.Delivery;
import dev.tributary.cli.api.JournalPage;
import dev.tributary.cli.api.RunView;
import dev.tributary.cli.api.TestReport;
import dev.tributary.cli.api.TestReport.Sample;
import dev.tributary.cli.api.TestReport.Unsent;
import dev.tributary.cli.api.WorkflowView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunCommandTest {
  private static final Delivery REAL =
      new Delivery("mail", "Mail", 9, 8, 0, 0, 1, Map.of("OPT_OUT", 1L));
  private static final Delivery TESTED =
      new Delivery("mail", "Mail", 5, 0, 3, 0, 0, Map.of("OPT_OUT", 2L));

  private final FakeProgram program = new FakeProgram();

  @BeforeEach
  void start() {
    program
        .on("workflow", new WorkflowView(new WorkflowView.Definition(null, null)))
        .on("start", new AcceptedRun("r1"))
        .on("test", new AcceptedRun("r1"))
        .on("journal", new JournalPage(List.of(), null));
  }

  @Test
  void a_test_run_is_compared_with_the_last_real_run() {
    end(true);
    report(REAL);

    assertThat(command("mail", "--test", "--people", "5"))
        .containsExactly(
            "Started mail: http://program/console/runs/r1",
            "Mail: 3 would be sent, 2 left out",
            "    The last real run: 8 sent, 1 left out",
            "    ann@example.org: Hello",
            "Finished");
  }

  @Test
  void a_delivery_of_a_sub_workflow_names_it() {
    end(true);
    program.on(
        "testReport",
        new TestReport(
            List.of(
                new Unsent(
                    new Delivery("receipts", "Receipt", 2, 0, 2, 0, 0, Map.of()),
                    null,
                    List.of()))));

    assertThat(command("mail", "--test"))
        .contains("Receipt (receipts): 2 would be sent, 0 left out");
  }

  @Test
  void a_test_run_without_a_real_one_before_says_so() {
    end(true);
    report(null);

    assertThat(command("mail", "--test")).contains("    No real run has sent this before.");
  }

  @Test
  void a_real_run_prints_what_it_has_sent() {
    end(false);
    program.on("deliveries", new DeliveryPage(List.of(REAL)));

    assertThat(command("mail"))
        .contains(
            "Mail: 8 sent, 1 left out, 0 refused", "Mail: 1 may have arrived or not; see Messages");
  }

  @Test
  void the_options_of_a_test_run_need_it() {
    assertThat(command("mail", "--people", "5"))
        .containsExactly("--people, --real and --sample belong to a test run. Add --test.");
  }

  private void end(boolean test) {
    program.on("run", new RunView("r1", "mail", test, "finished", "Finished", "then", null));
  }

  private void report(@Nullable Delivery last) {
    program.on(
        "testReport",
        new TestReport(
            List.of(new Unsent(TESTED, last, List.of(new Sample("ann@example.org", "Hello"))))));
  }

  private List<String> command(String... arguments) {
    return program.run(api -> new RunCommand(api, "http://program"), arguments);
  }
}
