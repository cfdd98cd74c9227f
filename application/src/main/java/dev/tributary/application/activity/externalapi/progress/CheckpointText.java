package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.resource.Sharing.WithConsent;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The written form of a checkpoint: a version and named values. */
final class CheckpointText {
  private static final String VERSION = "10";
  private static final String SPENT = "spent";
  private static final String SPENT_SINCE = "spentSince";

  private CheckpointText() {}

  static String write(Checkpoint checkpoint) {
    NamedValues values = new NamedValues().with("version", VERSION);
    checkpoint.distinct().ifPresent(selected -> write(selected, values));
    checkpoint.loaded().ifPresent(loaded -> write(loaded, values));
    checkpoint.next().ifPresent(next -> PositionText.write(next, values));
    checkpoint.paused().ifPresent(paused -> PausedText.write(paused, values));
    checkpoint
        .leftOut()
        .ifPresent(
            rows -> values.with("filtered", rows.filtered()).with("duplicates", rows.duplicates()));
    checkpoint.observed().ifPresent(observed -> ObservedText.write("", observed, values));
    checkpoint
        .since()
        .ifPresent(since -> values.with("since", since.value()).with("sinceType", since.type()));
    checkpoint.job().ifPresent(job -> JobText.write(job, values));
    checkpoint
        .spent()
        .ifPresent(spent -> values.with(SPENT, spent.attempts()).with(SPENT_SINCE, spent.began()));
    return values.text();
  }

  /** Empty when another version has written it, or another program. */
  static Optional<Checkpoint> read(
      String text, WorkTableStructure rows, WorkTableStructure rejects) {
    try {
      NamedValues values = NamedValues.parse(text);
      return values
          .find("version")
          .filter(VERSION::equals)
          .map(_ -> checkpoint(values, rows, rejects));
    } catch (IllegalArgumentException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** The same with nothing spent; what another program has written stays as it is. */
  static String unspent(String text) {
    try {
      return NamedValues.parse(text).without(SPENT).without(SPENT_SINCE).text();
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private static Checkpoint checkpoint(
      NamedValues values, WorkTableStructure rows, WorkTableStructure rejects) {
    return new Checkpoint(
        selected(values),
        set(values, "rows")
            .map(
                loaded ->
                    new LoadResult(
                        loaded.table(rows),
                        set(values, "rejects").map(rejected -> rejected.table(rejects)))),
        PositionText.read(values),
        PausedText.read(values),
        values
            .find("filtered")
            .map(
                filtered ->
                    new LeftOut(
                        Long.parseLong(filtered), Long.parseLong(values.get("duplicates")))),
        ObservedText.read("", values),
        values
            .find("since")
            .map(since -> new Watermark(ValueType.valueOf(values.get("sinceType")), since)),
        JobText.read(values),
        values
            .find(SPENT)
            .map(
                attempts ->
                    new SpentBudget(
                        Long.parseLong(attempts), Instant.parse(values.get(SPENT_SINCE)))));
  }

  private static void write(SelectedRows selected, NamedValues values) {
    write("distinct", selected.set(), values);
    selected
        .consent()
        .ifPresent(
            consent -> values.with("consent", consent.column()).with("given", consent.given()));
  }

  private static Optional<SelectedRows> selected(NamedValues values) {
    return set(values, "distinct").map(set -> new SelectedRows(set, consent(values)));
  }

  private static Optional<WithConsent> consent(NamedValues values) {
    return values
        .find("consent")
        .map(column -> new WithConsent(column, Boolean.parseBoolean(values.get("given"))));
  }

  private static void write(LoadResult loaded, NamedValues values) {
    write("rows", StoredSet.of(loaded.rows()), values);
    loaded.rejects().ifPresent(rejects -> write("rejects", StoredSet.of(rejects), values));
  }

  private static void write(String name, StoredSet set, NamedValues values) {
    values
        .with(name, set.id())
        .with(name + "Storage", set.storage())
        .with(name + "Count", set.rows());
  }

  private static Optional<StoredSet> set(NamedValues values, String name) {
    return values
        .find(name)
        .map(
            number ->
                new StoredSet(
                    new WorkTableId(Long.parseLong(number)),
                    Storage.valueOf(values.get(name + "Storage")),
                    Long.parseLong(values.get(name + "Count"))));
  }
}
