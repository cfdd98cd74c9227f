package dev.tributary.adapters.activity.externalapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.adapters.out.postgres.worktable.PostgresWorkTables;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.mapping.ResponseTable;
import dev.tributary.application.activity.externalapi.mapping.ResponseTables;
import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.application.activity.externalapi.progress.LoadResult;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CopyRowLoadsTest {
  private static final SetFixture DATA = new SetFixture();
  private static final InlineLimits LIMITS = new InlineLimits(1_000, 262_144);
  private static final WorkTableStructure TEXTS =
      WorkTableStructure.ofRows(List.of(Column.of("t", ValueType.TEXT)));

  private final FakeActivityContext context =
      new FakeActivityContext(
          "externalApi1", ExternalApiFixture.read("{}", new ArrayList<>()), List.of());

  @ParameterizedTest
  @CsvSource({
    "0, 10, INLINE",
    "1000, 10, INLINE",
    "1001, 10, TABLE",
    "1500, 10, TABLE",
    "10, 30000, TABLE"
  })
  void a_load_switches_while_it_is_filled(int rows, int length, Storage storage) {
    LoadResult loaded;
    try (RowLoad load = into(newTables())) {
      for (int i = 1; i <= rows; i++) {
        load.add(text(i + "x".repeat(length)));
      }
      loaded = load.settle();
      load.finish("done", () -> {});
    }
    assertThat(loaded.rows().storage()).isEqualTo(storage);
    assertThat(loaded.rows().rows()).isEqualTo(rows);
    assertThat(DATA.rows(loaded.rows()))
        .containsExactlyElementsOf(numbered(rows, "%1$d|null|%1$d" + "x".repeat(length)));
  }

  @Test
  void rows_and_rejects_switch_each_by_itself() {
    LoadResult loaded;
    try (RowLoad load = into(newTables())) {
      for (int i = 1; i <= 1_200; i++) {
        load.add(text("a"));
      }
      load.reject(text("b"));
      loaded = load.settle();
      load.finish("done", () -> {});
    }
    assertThat(loaded.rows().storage()).isEqualTo(Storage.TABLE);
    assertThat(DATA.rows(loaded.rows())).hasSize(1_200);
    WorkTable rejects = loaded.rejects().orElseThrow();
    assertThat(rejects.storage()).isEqualTo(Storage.INLINE);
    assertThat(DATA.rows(rejects)).containsExactly("1|null|b");
  }

  @Test
  void a_load_adds_to_what_earlier_ones_have_finished() {
    LoadResult first = part(newTables(), 3, 0);
    assertThat(first.rows().storage()).isEqualTo(Storage.TABLE);
    LoadResult second = part(after(first), 2_000, 2);
    LoadResult third = part(after(second), 0, 1);
    LoadResult last;
    try (RowLoad load = into(after(third))) {
      load.add(text("end"));
      last = load.settle();
      load.finish("done", () -> {});
    }
    assertThat(last.rows().rows()).isEqualTo(2_004);
    assertThat(DATA.rows(last.rows()))
        .hasSize(2_004)
        .startsWith("1|null|row", "2|null|row")
        .endsWith("2003|null|row", "2004|null|end");
    assertThat(DATA.rows(last.rejects().orElseThrow()))
        .containsExactly("1|null|reject", "2|null|reject", "3|null|reject");
    assertThat(context.checkpoint()).contains("done");
  }

  @Test
  void rows_of_a_load_that_was_not_finished_are_removed_also_when_no_row_follows() {
    LoadResult first = part(newTables(), 2, 1);
    try (RowLoad broken = into(after(first))) {
      for (int i = 0; i < 5_000; i++) {
        broken.add(text("broken"));
        broken.reject(text("broken"));
      }
    }
    assertThat(DATA.rows(first.rows())).hasSizeGreaterThan(1_000);

    LoadResult second = part(after(first), 0, 0);
    assertThat(DATA.rows(second.rows())).containsExactly("1|null|row", "2|null|row");
    assertThat(DATA.rows(second.rejects().orElseThrow())).containsExactly("1|null|reject");
  }

  @Test
  void sets_that_stay_empty_are_stored_by_the_last_load_only() {
    LoadResult first = part(newTables(), 0, 0);
    assertThat(first.rows().rows()).isZero();
    LoadResult last;
    try (RowLoad load = into(after(first))) {
      last = load.settle();
      load.finish("done", () -> {});
    }
    assertThat(last.rows().id()).isNotEqualTo(first.rows().id());
    assertThat(DATA.rows(last.rows())).isEmpty();
    assertThat(DATA.rows(last.rejects().orElseThrow())).isEmpty();
  }

  private LoadResult part(ResponseTables tables, int rows, int rejects) {
    try (RowLoad load = into(tables)) {
      IntStream.range(0, rows).forEach(_ -> load.add(text("row")));
      IntStream.range(0, rejects).forEach(_ -> load.reject(text("reject")));
      load.expectMore();
      LoadResult loaded = load.settle();
      load.finish("part", () -> {});
      return loaded;
    }
  }

  private RowLoad into(ResponseTables tables) {
    return new CopyRowLoads(
            new WorkTableStore(DATA.dataSource(), LIMITS),
            new PostgresWorkTables(DATA.dataSource()),
            new CopyConfig(4_096))
        .into(tables, context);
  }

  private ResponseTables newTables() {
    return new ResponseTables(
        newTable(Outlet.OUT), Optional.of(newTable(Outlet.REJECTS)), Optional.empty());
  }

  private ResponseTable newTable(Outlet outlet) {
    return ResponseTable.empty(context.table(outlet, TEXTS));
  }

  private ResponseTables after(LoadResult loaded) {
    return new ResponseTables(
        ResponseTable.of(Outlet.OUT, TEXTS, Optional.of(loaded.rows()), context),
        Optional.of(ResponseTable.of(Outlet.REJECTS, TEXTS, loaded.rejects(), context)),
        Optional.empty());
  }

  private static List<Cell> text(String text) {
    return List.of(new Cell.ValueCell(text));
  }

  private static List<String> numbered(int rows, String form) {
    return IntStream.rangeClosed(1, rows).mapToObj(form::formatted).toList();
  }
}
