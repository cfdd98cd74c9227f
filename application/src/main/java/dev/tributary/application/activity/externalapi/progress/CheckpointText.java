package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.exchange.RetryState;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The written form of a checkpoint: a version and named values. */
final class CheckpointText {
  private static final String VERSION = "5";

  private CheckpointText() {}

  static String write(Checkpoint checkpoint) {
    NamedValues values = new NamedValues().with("version", VERSION);
    checkpoint.loaded().ifPresent(loaded -> write(loaded, values));
    checkpoint.next().ifPresent(next -> PositionText.write(next, values));
    checkpoint
        .paused()
        .ifPresent(
            paused ->
                values.with("attempts", paused.attempts()).with("deadline", paused.deadline()));
    checkpoint
        .leftOut()
        .ifPresent(
            rows -> values.with("filtered", rows.filtered()).with("duplicates", rows.duplicates()));
    return values.text();
  }

  /** Empty when another version has written it, or another program. */
  static Optional<Checkpoint> read(String text, WorkTableStructure rows) {
    try {
      NamedValues values = NamedValues.parse(text);
      return values.find("version").filter(VERSION::equals).map(_ -> checkpoint(values, rows));
    } catch (IllegalArgumentException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Checkpoint checkpoint(NamedValues values, WorkTableStructure rows) {
    return new Checkpoint(
        table(values, "rows", rows)
            .map(table -> new LoadResult(table, table(values, "rejects", Rejects.STRUCTURE))),
        PositionText.read(values),
        values
            .find("attempts")
            .map(
                attempts ->
                    new RetryState(
                        Integer.parseInt(attempts), Instant.parse(values.get("deadline")))),
        values
            .find("filtered")
            .map(
                filtered ->
                    new LeftOut(
                        Long.parseLong(filtered), Long.parseLong(values.get("duplicates")))));
  }

  private static void write(LoadResult loaded, NamedValues values) {
    write("rows", loaded.rows(), values);
    loaded.rejects().ifPresent(rejects -> write("rejects", rejects, values));
  }

  private static void write(String name, WorkTable table, NamedValues values) {
    values
        .with(name, table.id())
        .with(name + "Storage", table.storage())
        .with(name + "Count", table.rows());
  }

  private static Optional<WorkTable> table(
      NamedValues values, String name, WorkTableStructure structure) {
    return values
        .find(name)
        .map(
            number ->
                new WorkTable(
                    new WorkTableId(Long.parseLong(number)),
                    Storage.valueOf(values.get(name + "Storage")),
                    structure,
                    Long.parseLong(values.get(name + "Count"))));
  }
}
