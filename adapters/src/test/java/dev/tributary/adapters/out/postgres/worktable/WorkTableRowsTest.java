package dev.tributary.adapters.out.postgres.worktable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunReader.Row;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Storage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkTableRowsTest {
  private static final int ROWS = 100;
  private static final WorkTableStructure STRUCTURE =
      WorkTableStructure.ofRows(List.of(new Column("code", "Code", ValueType.TEXT)));

  private static final DataSource DATA_SOURCE = TestDatabase.create().dataSource();

  private final SetFixture sets;
  private final WorkTable table;

  WorkTableRowsTest(Storage storage) {
    sets = new SetFixture(DATA_SOURCE, storage);
    table =
        sets.filled(
            STRUCTURE,
            IntStream.rangeClosed(1, ROWS)
                .mapToObj("%d, null, repeat('x', 1000)"::formatted)
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"1000000, 50, 50", "1000000, 15, 15", "10500, 50, 10", "30500, 100, 30", "10, 50, 1"})
  void a_page_ends_at_its_rows_or_at_its_bytes(long bytes, int limit, int expected) {
    ListPage<Row, Long> page = rows(bytes).read(table, 0, limit);

    assertThat(page.items()).hasSize(expected);
    assertThat(page.next()).contains((long) expected);
  }

  @ParameterizedTest
  @CsvSource({"1000000, 100", "1000000, 7", "10500, 100", "10, 100"})
  void the_pages_together_have_each_row_once(long bytes, int limit) {
    List<Long> lines = new ArrayList<>();
    Optional<Long> after = Optional.of(0L);
    while (after.isPresent()) {
      ListPage<Row, Long> page = rows(bytes).read(table, after.get(), limit);
      page.items().forEach(row -> lines.add(row.line()));
      after = page.next();
    }

    assertThat(lines).containsExactlyElementsOf(LongStream.rangeClosed(1, ROWS).boxed().toList());
  }

  @Test
  void behind_the_last_row_there_is_none() {
    ListPage<Row, Long> page = rows(10).read(table, ROWS, 10);

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  private WorkTableRows rows(long bytes) {
    return new WorkTableRows(new Sql(sets.dataSource()), new PageBytes(bytes));
  }
}
