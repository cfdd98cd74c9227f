package dev.tributary.domain.run;

import static dev.tributary.domain.run.Flow.NOW;
import static dev.tributary.domain.run.Flow.id;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.domain.activity.andjoin.AndJoinSettings.Needed;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VariableMergeTest {
  @ParameterizedTest(name = "{0} at the fork; {1} and {2} at the join: {3}")
  @CsvSource({
    "x=1, x=1, x=1, x=1",
    "x=1, x=1, x=2, x=2",
    "x=1, x=2, x=1, x=2",
    "x=1, x=2, x=3, x=2",
    "'', x=2, x=3, x=2",
    "'', '', x=3, x=3",
    "x=1, x=1, x=null, x=null",
    "x=null, x=null, x=2, x=2",
    "x=1 y=1, x=2 y=1, x=1 y=2, x=2 y=2",
    "recCount=9, recCount=9, recCount=2, recCount=9",
    "'', recCount=3, recCount=2, recCount=3",
    "rejectCount=1 responseCount=10, rejectCount=1 responseCount=10,"
        + " rejectCount=2 responseCount=10, rejectCount=2 responseCount=10",
    "'', rejectCount=2 responseCount=10, rejectCount=1 responseCount=10,"
        + " rejectCount=2 responseCount=10",
    "'', rejectCount=1 responseCount=10, rejectCount=9 responseCount=1000,"
        + " rejectCount=1 responseCount=10",
  })
  void what_an_input_has_set_comes_before_what_another_has_carried(
      String common, String main, String other, String merged) {
    VariableMerge merge = new VariableMerge(variables(common));

    assertThat(written(merge.merged(List.of(variables(main), variables(other))))).isEqualTo(merged);
  }

  @Test
  void of_three_inputs_the_first_one_that_has_set_a_value_wins() {
    VariableMerge merge = new VariableMerge(variables("x=1"));

    assertThat(written(merge.merged(List.of(variables("x=1"), variables("x=5"), variables("x=6")))))
        .isEqualTo("x=5");
  }

  @Test
  void a_fork_copies_the_variables_to_every_branch() {
    WorkflowRun run = forked();
    end(run, "start", "x=1");

    assertThat(arrived(run, "main")).isEqualTo("x=1");
    assertThat(arrived(run, "side")).isEqualTo("x=1");
  }

  @Test
  void a_signal_in_a_branch_that_is_not_the_main_one_is_not_lost() {
    WorkflowRun run = forked();
    end(run, "start", "x=1 y=1");
    end(run, "main", "y=2");
    end(run, "side", "x=2");

    assertThat(arrived(run, "join")).isEqualTo("x=2 y=2");
  }

  @Test
  void what_was_set_before_the_ways_parted_is_carried_and_not_set() {
    WorkflowRun run =
        new Flow()
            .with("start")
            .with("before")
            .with("main")
            .with("side")
            .join("join", new AndJoinSettings("main", Needed.ALL, 0, Duration.ZERO))
            .from("start", "before")
            .from("before", "main")
            .from("before", "side")
            .from("main", "join")
            .from("side", "join")
            .run();
    end(run, "start", "x=1");
    end(run, "before", "x=2");
    end(run, "main", "");
    end(run, "side", "x=3");

    assertThat(arrived(run, "join")).isEqualTo("x=3");
  }

  @Test
  void branches_without_a_common_activity_parted_at_the_start_of_the_run() {
    WorkflowRun run =
        new Flow()
            .with("main")
            .with("side")
            .join("join", new AndJoinSettings("main", Needed.ALL, 0, Duration.ZERO))
            .from("main", "join")
            .from("side", "join")
            .run();
    end(run, "main", "x=1");
    end(run, "side", "x=2 y=2");

    assertThat(arrived(run, "join")).isEqualTo("x=1 y=2");
  }

  @Test
  void an_end_is_where_nothing_has_gone_on_also_by_an_outlet_that_is_drawn() {
    WorkflowRun run =
        new Flow()
            .with("start")
            .with("main")
            .with("never")
            .from("start", "main")
            .from("main", Outlet.FAILED, "never")
            .run();
    end(run, "start", "x=1");
    end(run, "main", "y=2");

    assertThat(written(run.variablesAtTheEnds())).isEqualTo("x=1 y=2");
  }

  @Test
  void an_end_that_has_set_a_value_comes_before_one_that_has_carried_it() {
    WorkflowRun run =
        new Flow()
            .with("start")
            .with("first")
            .with("last")
            .with("more")
            .from("start", "first")
            .from("start", "last")
            .from("start", "more")
            .run();
    end(run, "start", "x=1 y=1");
    end(run, "first", "x=2");
    end(run, "last", "y=3");
    end(run, "more", "y=4");

    assertThat(written(run.variablesAtTheEnds())).isEqualTo("x=2 y=3");
  }

  private static WorkflowRun forked() {
    return new Flow()
        .with("start")
        .with("main")
        .with("side")
        .join("join", new AndJoinSettings("main", Needed.ALL, 0, Duration.ZERO))
        .from("start", "main")
        .from("start", "side")
        .from("main", "join")
        .from("side", "join")
        .run();
  }

  private static void end(WorkflowRun run, String activity, String set) {
    TaskId task = run.claim(run.task(id(activity)).id(), "node", NOW).id();
    List<Output> outputs = List.of(Output.withoutPopulation(Outlet.OUT));
    run.complete(task, new Completed(outputs, variables(set)), NOW);
    run.advance(NOW);
  }

  private static String arrived(WorkflowRun run, String activity) {
    return written(run.task(id(activity)).variables());
  }

  /** Reads {@code x=1 y=null}. */
  private static Variables variables(String written) {
    return Arrays.stream(written.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("="))
        .reduce(
            Variables.NONE,
            (all, each) -> all.with(each[0], variable(each[1])),
            Variables::overlaidWith);
  }

  private static Variable variable(String value) {
    return value.equals("null")
        ? new Variable(ValueType.INTEGER, Optional.empty())
        : Variable.integer(Long.parseLong(value));
  }

  private static String written(Variables variables) {
    return variables.byName().entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + each.getValue().value().map(Object::toString).orElse("null"))
        .sorted()
        .collect(joining(" "));
  }
}
