package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Accepted;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Rejected;
import dev.tributary.domain.activity.externalapi.paging.PageHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Passes the rows of one response to their tables, and hashes those of a page. */
final class PageRows implements Consumer<MappedRow> {
  private final RowLoad load;
  private final Optional<RejectRows> rejects;
  private final Optional<PageHash> hash;

  /**
   * @param rejects empty when rejected lines have no table
   * @param hash empty when pages are not compared
   */
  PageRows(RowLoad load, Optional<RejectRows> rejects, Optional<PageHash> hash) {
    this.load = load;
    this.rejects = rejects;
    this.hash = hash;
  }

  @Override
  public void accept(MappedRow row) {
    switch (row) {
      case Accepted(var cells) -> {
        load.add(cells);
        hash.ifPresent(texts -> add(texts, cells));
      }
      case Rejected rejected -> {
        rejects.ifPresent(rows -> load.reject(rows.row(rejected)));
        hash.ifPresent(texts -> texts.add(rejected.value().seen()));
      }
    }
  }

  /** By which this page is compared with others; empty without rows. */
  String hash() {
    return hash.map(PageHash::text).orElse("");
  }

  private static void add(PageHash texts, List<Cell> cells) {
    for (Cell cell : cells) {
      texts.add(cell instanceof Cell.ValueCell(var text) ? text : "\0");
    }
  }
}
