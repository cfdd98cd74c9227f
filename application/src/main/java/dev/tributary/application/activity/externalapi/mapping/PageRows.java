package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Accepted;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Rejected;
import dev.tributary.domain.activity.externalapi.paging.PageHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Passes the rows of one response to their tables, and hashes those of a page. */
final class PageRows implements Consumer<MappedRow> {
  private final RowSink sink;
  private final List<Cell> carried;
  private final Optional<RejectRows> rejects;
  private final Optional<PageHash> hash;

  /**
   * @param carried cells that each row gets after its own
   * @param rejects empty when rejected lines have no table
   * @param hash empty when pages are not compared
   */
  PageRows(
      RowSink sink, List<Cell> carried, Optional<RejectRows> rejects, Optional<PageHash> hash) {
    this.sink = sink;
    this.carried = carried;
    this.rejects = rejects;
    this.hash = hash;
  }

  @Override
  public void accept(MappedRow row) {
    switch (row) {
      case Accepted(var cells) -> {
        sink.add(withCarried(cells));
        hash.ifPresent(texts -> add(texts, cells));
      }
      case Rejected rejected -> {
        rejects.ifPresent(rows -> sink.reject(withCarried(rows.row(rejected))));
        hash.ifPresent(texts -> texts.add(rejected.value().seen()));
      }
    }
  }

  private List<Cell> withCarried(List<Cell> own) {
    return carried.isEmpty() ? own : Stream.concat(own.stream(), carried.stream()).toList();
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
