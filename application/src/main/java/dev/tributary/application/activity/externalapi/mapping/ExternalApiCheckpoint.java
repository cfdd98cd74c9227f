package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checkpoint of an execution, in its written form: version, then number, storage and rows of
 * each table.
 */
public final class ExternalApiCheckpoint {
  private static final String TABLE = "(\\d{1,19}) (INLINE|TABLE) (\\d{1,18})";
  private static final Pattern COMPLETE =
      Pattern.compile("3 complete " + TABLE + "(?: " + TABLE + ")?");

  private ExternalApiCheckpoint() {}

  /** The whole response is in its tables; a repeat does not call again. */
  static String complete(LoadResult loaded) {
    return "3 complete "
        + written(loaded.rows())
        + loaded.rejects().map(rejects -> " " + written(rejects)).orElse("");
  }

  /** What an earlier attempt stored completely. */
  public static Optional<LoadResult> completed(
      Optional<String> checkpoint, OutboundMapping mapping) {
    return checkpoint
        .map(COMPLETE::matcher)
        .filter(Matcher::matches)
        .map(
            complete ->
                new LoadResult(
                    read(complete, 1, mapping.structure()),
                    Optional.of(complete)
                        .filter(found -> found.group(4) != null)
                        .map(found -> read(found, 4, Rejects.STRUCTURE))));
  }

  private static String written(WorkTable table) {
    return "%s %s %d".formatted(table.id(), table.storage(), table.rows());
  }

  private static WorkTable read(Matcher complete, int group, WorkTableStructure structure) {
    return new WorkTable(
        new WorkTableId(Long.parseLong(complete.group(group))),
        Storage.valueOf(complete.group(group + 1)),
        structure,
        Long.parseLong(complete.group(group + 2)));
  }
}
