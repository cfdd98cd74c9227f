package dev.tributary.application.activity.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.test.Branch;
import dev.tributary.domain.activity.test.TestKind;
import dev.tributary.domain.activity.test.TestSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.Value.BooleanValue;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestExecutorTest {
  private static final Value TRUE = new BooleanValue(true);
  private static final Value FALSE = new BooleanValue(false);
  private static final WorkTable PEOPLE =
      new WorkTable(
          new WorkTableId(7),
          Storage.INLINE,
          WorkTableStructure.ofPopulation("profile", ValueType.INTEGER, List.of()),
          3);

  private final Deque<Value> values = new ArrayDeque<>();

  @Test
  void the_first_condition_that_holds_decides_and_later_ones_are_not_evaluated() {
    values.addAll(List.of(FALSE, TRUE));

    assertThat(execute(settings(true, "IsNull('a')", "IsNull('b')", "IsNull('c')"), PEOPLE))
        .isEqualTo(completed(new Outlet("o1"), PEOPLE));
    assertThat(values).isEmpty();
  }

  @Test
  void a_condition_without_a_value_does_not_hold() {
    values.addAll(List.of(new Value.NullValue(), FALSE));

    assertThat(execute(settings(true, "IsNull('a')", "IsNull('b')"), PEOPLE))
        .isEqualTo(completed(TestKind.DEFAULT, PEOPLE));
  }

  @Test
  void without_a_default_the_branch_ends_with_a_line() {
    values.add(FALSE);
    TestSettings settings = settings(false, "IsNull('a')");
    FakeActivityContext context = context(settings, Optional.of(PEOPLE));

    assertThat(executor().execute(settings, context))
        .isEqualTo(new Completed(List.of(), Variables.NONE));
    assertThat(context.journal()).containsExactly(Message.of("test.none"));
  }

  @Test
  void without_rows_only_the_flow_goes_on() {
    values.add(TRUE);
    TestSettings settings = settings(false, "IsNull('a')");

    assertThat(executor().execute(settings, context(settings, Optional.empty())))
        .isEqualTo(
            new Completed(List.of(Output.withoutPopulation(new Outlet("o0"))), Variables.NONE));
  }

  @Test
  void a_condition_over_a_variable_that_is_not_set_fails() {
    assertThat(execute(settings(false, "$long(vars/@missing) > 0"), PEOPLE))
        .isInstanceOf(Failed.class);
  }

  private ActivityOutcome execute(TestSettings settings, WorkTable rows) {
    return executor().execute(settings, context(settings, Optional.of(rows)));
  }

  private TestExecutor executor() {
    return new TestExecutor(
        new ExpressionLanguage(ExpressionLimits.standard()),
        new EvaluateExpressions((terms, context) -> List.of(values.remove())));
  }

  private static FakeActivityContext context(TestSettings settings, Optional<WorkTable> rows) {
    return new FakeActivityContext(
        "test1", settings, List.of(new ActivityInput(new ActivityId("query1"), Outlet.OUT, rows)));
  }

  private static TestSettings settings(boolean defaultOutlet, String... conditions) {
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < conditions.length; i++) {
      branches.add(new Branch("o" + i, conditions[i]));
    }
    return new TestSettings(branches, defaultOutlet);
  }

  private static Completed completed(Outlet outlet, WorkTable rows) {
    return new Completed(List.of(Output.of(outlet, rows)), Variables.NONE);
  }
}
