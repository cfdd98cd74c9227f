package dev.tributary.adapters.activity.externalapi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DistinctRowsTimeTest {
  private static final WorkTableStructure ZIPS =
      WorkTableStructure.ofRows(List.of(Column.of("zip", ValueType.TEXT)));

  private final SetFixture data = new SetFixture(Storage.TABLE);

  @Test
  void a_selection_ends_with_the_time_of_its_execution() {
    WorkTable arriving = data.filled(ZIPS, "1, null, '1'");
    data.execute(
        "insert into work.w%d select n, null, n::text from generate_series(2, 300000) n"
            .formatted(arriving.id().value()));
    FakeActivityContext context =
        new FakeActivityContext("externalApi1", new ForkSettings(), List.of());
    PostgresDistinctRows rows =
        new PostgresDistinctRows(
            new RowSelectionStore(data.dataSource(), data.limits(), data.store()),
            data.resources());
    context.statementsWithin(Duration.ofMillis(2));
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> rows.select(arriving, List.of(), context.table(Outlet.OUT, ZIPS), context));
    assertThat(refused.problem()).isEqualTo(ExpressionErrorCode.TOO_SLOW.with(0L));
    context.statementsWithin(Duration.ofSeconds(20));
    assertThat(rows.select(arriving, List.of(), context.table(Outlet.OUT, ZIPS), context).rows())
        .isEqualTo(300_000);
  }
}
