package dev.tributary.application.activity.deduplication;

import static dev.tributary.application.resource.ResourceFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.deduplication.DuplicateRemoval.Deduplicated;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.deduplication.DeduplicationErrorCode;
import dev.tributary.domain.activity.deduplication.DeduplicationKind;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.activity.deduplication.Preference;
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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeduplicationExecutorTest {
  private static final WorkTable PEOPLE =
      new WorkTable(
          new WorkTableId(1),
          Storage.INLINE,
          WorkTableStructure.ofPopulation("profile", ValueType.INTEGER, List.of()),
          9);
  private static final WorkTable KEPT =
      new WorkTable(new WorkTableId(2), Storage.INLINE, PEOPLE.structure(), 7);
  private static final WorkTable OTHERS =
      new WorkTable(new WorkTableId(3), Storage.INLINE, PEOPLE.structure(), 2);

  private final InMemoryResources resources = new InMemoryResources();

  @BeforeEach
  void addResource() {
    resources.add(resource("profile", "city"));
  }

  @Test
  void kept_rows_leave_and_are_counted() {
    FakeActivityContext context = context(settings("city", false), Optional.of(PEOPLE));

    assertThat(execute(settings("city", false), context))
        .isEqualTo(new Completed(List.of(Output.of(Outlet.OUT, KEPT)), Variables.ofRecords(7)));
    assertThat(context.journal()).containsExactly(Message.of("deduplication.removed", 7L, 2L));
  }

  @Test
  void discarded_rows_leave_by_an_outlet_of_their_own() {
    FakeActivityContext context = context(settings("city", true), Optional.of(PEOPLE));

    assertThat(execute(settings("city", true), context))
        .isEqualTo(
            new Completed(
                List.of(
                    Output.of(Outlet.OUT, KEPT), Output.of(DeduplicationKind.COMPLEMENT, OTHERS)),
                Variables.ofRecords(7)));
  }

  @Test
  void without_rows_the_activity_fails() {
    FakeActivityContext context = context(settings("city", false), Optional.empty());

    assertFailed(execute(settings("city", false), context), DeduplicationErrorCode.NO_ROWS.id());
  }

  @Test
  void a_key_that_is_no_longer_valid_fails_the_activity() {
    FakeActivityContext context = context(settings("town", false), Optional.of(PEOPLE));

    assertFailed(execute(settings("town", false), context), "TRB-130006");
  }

  private Object execute(DeduplicationSettings settings, FakeActivityContext context) {
    return new DeduplicationExecutor(
            resources,
            new ExpressionLanguage(ExpressionLimits.standard()),
            (plan, rows, kept, complement, each) ->
                new Deduplicated(KEPT, complement.map(_ -> OTHERS), 2))
        .execute(settings, context);
  }

  private static void assertFailed(Object outcome, String code) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo(code));
  }

  private static FakeActivityContext context(
      DeduplicationSettings settings, Optional<WorkTable> rows) {
    return new FakeActivityContext(
        "deduplication1",
        settings,
        List.of(new ActivityInput(new ActivityId("query1"), Outlet.OUT, rows)));
  }

  private static DeduplicationSettings settings(String key, boolean complement) {
    return new DeduplicationSettings(List.of(key), 1, Preference.FIRST, false, complement);
  }
}
