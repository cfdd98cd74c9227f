package dev.tributary.application.activity.query;

import static dev.tributary.application.resource.ResourceFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.query.QueryPlan;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryExecutorTest {
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation("profile", ValueType.INTEGER, List.of());

  private final InMemoryResources resources = new InMemoryResources();
  private final ExpressionLanguage language = new ExpressionLanguage(ExpressionLimits.standard());

  @BeforeEach
  void addResource() {
    resources.add(resource("profile", "city"));
  }

  @Test
  void selected_rows_leave_as_a_population_and_are_counted() {
    FakeActivityContext context = context(settings("city = 'Gent'", true));

    assertThat(execute(3, settings("city = 'Gent'", true), context))
        .isEqualTo(
            new Completed(List.of(Output.of(Outlet.OUT, selected(3))), Variables.ofRecords(3)));
    assertThat(context.journal())
        .containsExactly(
            Message.of("query.executing", "Label", "query1"),
            Message.of("query.selected", 3L, "Label", "query1"));
  }

  @Test
  void no_rows_leave_as_an_empty_population_or_not_at_all() {
    assertThat(execute(0, settings("", true)))
        .isEqualTo(
            new Completed(List.of(Output.of(Outlet.OUT, selected(0))), Variables.ofRecords(0)));
    assertThat(execute(0, settings("", false)))
        .isEqualTo(new Completed(List.of(), Variables.ofRecords(0)));
  }

  @Test
  void a_condition_that_is_no_longer_valid_fails_the_activity_before_anything_is_selected() {
    FakeActivityContext context = context(settings("town = 'Gent'", true));

    assertThat(execute(3, settings("town = 'Gent'", true), context))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo("TRB-130006"));
    assertThat(context.journal()).isEmpty();
  }

  private static WorkTable selected(long rows) {
    return new WorkTable(new WorkTableId(7), Storage.INLINE, PEOPLE, rows);
  }

  private Object execute(long rows, QuerySettings settings) {
    return execute(rows, settings, context(settings));
  }

  private Object execute(long rows, QuerySettings settings, FakeActivityContext context) {
    return new QueryExecutor(resources, language, new Selecting(rows)).execute(settings, context);
  }

  private static FakeActivityContext context(QuerySettings settings) {
    return new FakeActivityContext("query1", settings, List.of());
  }

  private static QuerySettings settings(String where, boolean emitEmpty) {
    return new QuerySettings("profile", where, List.of(), emitEmpty);
  }

  /** Every query selects as many rows. */
  private record Selecting(long rows) implements QuerySelection {
    @Override
    public WorkTable select(QueryPlan plan, NewTable into, ActivityContext context) {
      assertThat(into.structure()).isEqualTo(PEOPLE);
      return selected(rows);
    }
  }
}
