package dev.tributary.application.activity.externalapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tributary.domain.activity.externalapi.mapping.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BufferedRowsTest {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final int FEW = 10;

  @Test
  void rows_beyond_the_limit_come_back_in_their_order() {
    try (BufferedRows rows = new BufferedRows(FEW)) {
      for (int i = 0; i < 20; i++) {
        rows.add(row(i));
      }
      rows.end();
      assertThat(given(rows)).hasSize(20).startsWith(row(0), row(1)).endsWith(row(19));
      assertThatThrownBy(() -> rows.add(row(20))).hasMessage("the rows have ended");
    }
  }

  @Test
  void rows_that_wait_keep_no_file_open() throws IOException {
    assumeThat(OPEN_FILES).isDirectory();
    try (BufferedRows rows = new BufferedRows(FEW)) {
      for (int i = 0; i < 20; i++) {
        rows.add(row(i));
      }
      assertThat(open()).isTrue();
      rows.end();
      assertThat(open()).isFalse();
      assertThat(given(rows)).hasSize(20);
    }
  }

  private static boolean open() throws IOException {
    try (Stream<Path> files = Files.list(OPEN_FILES)) {
      return files.anyMatch(BufferedRowsTest::spilled);
    }
  }

  private static boolean spilled(Path open) {
    try {
      return Files.readSymbolicLink(open).toString().contains("tributary-response");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static List<Cell> row(int number) {
    return List.of(new Cell.ValueCell("row " + number), Cell.EmptyCell.EMPTY);
  }

  private static List<List<Cell>> given(BufferedRows rows) {
    List<List<Cell>> given = new ArrayList<>();
    rows.giveTo(
        new RowSink() {
          @Override
          public void add(List<Cell> row) {
            given.add(row);
          }

          @Override
          public void reject(List<Cell> row) {
            throw new IllegalStateException("no row is rejected");
          }
        });
    return given;
  }
}
