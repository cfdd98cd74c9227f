package dev.tributary.adapters.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.start.PostgresReceivedRows;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that a run takes over are a set of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivedRowsTest extends StoredSets {
  private static final WorkTableStructure GIVEN =
      WorkTableStructure.ofPopulation(
          "profile",
          ValueType.INTEGER,
          List.of(Column.of("code", ValueType.TEXT), Column.of("points", ValueType.INTEGER)));
  private static final WorkTableStructure WANTED =
      WorkTableStructure.ofPopulation(
          "profile", ValueType.INTEGER, List.of(Column.of("points", ValueType.INTEGER)));

  private final FakeActivityContext context = context(new StartSettings());
  private final PostgresReceivedRows rows =
      new PostgresReceivedRows(DATA_SOURCE, INLINE.limits(), INLINE.store());

  @ParameterizedTest
  @EnumSource(Storage.class)
  void they_are_copied_with_the_columns_that_are_wanted_in_their_order(Storage storage) {
    SetFixture sets = storage == Storage.INLINE ? INLINE : TABLE;
    WorkTable from = sets.filled(GIVEN, "1, 7, 'a', 10", "2, 5, 'b', null");

    WorkTable copy = rows.copy(from, into(), context);

    assertThat(copy.storage()).isEqualTo(storage);
    assertThat(copy.rows()).isEqualTo(2);
    assertThat(copy.id()).isNotEqualTo(from.id());
    assertThat(sets.rows(copy)).containsExactly("1|7|10", "2|5|null");
  }

  @Test
  void without_a_parent_there_are_none() {
    WorkTable none = rows.none(into());

    assertThat(none.rows()).isZero();
    assertThat(INLINE.rows(none)).isEmpty();
  }

  private NewTable into() {
    return context.table(Outlet.OUT, WANTED);
  }
}
