package dev.tributary.application.activity.externalapi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFit;
import dev.tributary.domain.activity.externalapi.mapping.ObservedColumn;
import dev.tributary.domain.activity.externalapi.mapping.Rejects;
import dev.tributary.domain.activity.externalapi.paging.LoopMarks;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.paging.PageRestarts;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.resource.Sharing.WithConsent;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckpointTest {
  private static final WorkTableStructure ROWS =
      WorkTableStructure.ofRows(List.of(Column.of("code", ValueType.TEXT)));
  private static final RetryState PAUSED =
      new RetryState(
          3,
          Instant.parse("2026-11-29T10:15:30.123456Z"),
          "https://api.example.com/a b",
          OptionalInt.of(503));

  private static final PagePosition FIRST =
      new PagePosition(1, Optional.empty(), 0, Instant.EPOCH, LoopMarks.NONE, PageRestarts.NONE);
  private static final PagePosition PAGE =
      new PagePosition(
          7,
          Optional.of("https://a.example/b?c=d&e=%20 =\u00e9\uD83D\uDE00"),
          Long.MAX_VALUE,
          Instant.EPOCH,
          new LoopMarks("a", "b", "c"),
          new PageRestarts(2, 70_000_000_000L));

  private static final Observed SEEN =
      new Observed(
          7,
          2,
          List.of(
              ObservedColumn.UNREAD,
              new ObservedColumn(ColumnFit.FIT, Set.of(JsonKind.TEXT, JsonKind.BOOLEAN))),
          Map.of(
              "a&b",
              new DetectedTypes(Set.of(ValueType.INTEGER, ValueType.JSON)),
              "\u00e9 =\uD83D\uDE00",
              DetectedTypes.NONE));

  static Stream<Checkpoint> checkpoints() {
    LoadResult rows = new LoadResult(table(Long.MAX_VALUE, Storage.TABLE, ROWS), Optional.empty());
    LoadResult both =
        new LoadResult(
            table(1, Storage.INLINE, ROWS),
            Optional.of(table(2, Storage.TABLE, Rejects.STRUCTURE)));
    Checkpoint within =
        new Checkpoint(
            Optional.of(
                new SelectedRows(
                    new StoredSet(new WorkTableId(3), Storage.TABLE, 40_000),
                    Optional.of(new WithConsent("opt&out", false)))),
            Optional.of(both),
            Optional.of(
                new CallPosition(40_000_000_000L, PAGE, new PartStart(8, 9, Optional.of(SEEN)))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Watermark(ValueType.DATETIME, "2026-11-29T10:15:30.123456Z")),
            Optional.empty(),
            Optional.empty());
    Checkpoint start = Checkpoint.start(Optional.empty(), FIRST);
    return Stream.of(
        start,
        start.pausedBy(PAUSED),
        start.at(new JobProgress(3, Optional.empty())),
        within
            .at(
                new JobProgress(
                    7,
                    Optional.of(
                        new RemoteJob(
                            5, "j&1", "https://a.example/j=1", Instant.EPOCH, 2, true, true))))
            .pausedBy(PAUSED),
        start.then(both, Optional.of(CallPosition.first(1, PAGE))),
        within,
        within.pausedBy(PAUSED),
        start.then(rows, Optional.empty()),
        within.then(both, Optional.empty()),
        start.then(both, Optional.empty()).selected(rows, new LeftOut(3, 4)),
        within.observing(SEEN),
        within.observing(new Observed(0, 0, List.of(), Map.of())));
  }

  @ParameterizedTest
  @MethodSource("checkpoints")
  void reads_what_it_has_written(Checkpoint checkpoint) {
    assertThat(CheckpointText.read(checkpoint.text(), ROWS, Rejects.STRUCTURE))
        .contains(checkpoint);
  }

  @Test
  void keeps_what_is_spent_when_it_is_written() {
    SpentBudget budget = new SpentBudget(41, Instant.parse("2026-11-29T10:15:30.123456Z"));
    Checkpoint start = Checkpoint.start(Optional.empty(), FIRST).with(Optional.of(budget));
    Checkpoint anew = start.anew(new JobProgress(3, Optional.empty()), FIRST);
    budget.spend(TotalBudget.NONE, Instant.EPOCH);
    for (Checkpoint checkpoint : List.of(start, start.again(FIRST), start.pausedBy(PAUSED), anew)) {
      SpentBudget read =
          CheckpointText.read(checkpoint.text(), ROWS, Rejects.STRUCTURE)
              .flatMap(Checkpoint::spent)
              .orElseThrow();
      assertThat(read.attempts()).isEqualTo(42);
      assertThat(read.began()).isEqualTo(budget.began());
    }
  }

  @Test
  void pages_that_begin_again_are_not_observed() {
    Checkpoint first =
        Checkpoint.start(Optional.empty(), FIRST)
            .observing(SEEN)
            .then(
                new LoadResult(table(5, Storage.TABLE, ROWS), Optional.empty()),
                Optional.of(CallPosition.first(2, FIRST)));
    PartStart start = first.partStart();
    Checkpoint second =
        first
            .observing(SEEN)
            .then(first.loaded().orElseThrow(), Optional.of(new CallPosition(2, PAGE, start)));
    assertThat(second.observed()).contains(SEEN.and(SEEN));
    assertThat(second.again(FIRST).observed()).contains(SEEN);
    assertThat(first.again(FIRST).observed()).contains(SEEN);
  }

  @Test
  void names_beyond_its_room_are_left_out_of_a_checkpoint() {
    Map<String, DetectedTypes> many =
        IntStream.range(0, 1_000)
            .boxed()
            .collect(Collectors.toMap(i -> "\u4e2d\u6587\n" + i, _ -> DetectedTypes.NONE));
    Checkpoint full =
        Checkpoint.start(Optional.empty(), FIRST)
            .observing(new Observed(1, 0, List.of(ObservedColumn.UNREAD), many));
    assertThat(full.text()).hasSizeLessThan(5_000);
    assertThat(
            CheckpointText.read(full.text(), ROWS, Rejects.STRUCTURE)
                .orElseThrow()
                .observed()
                .orElseThrow())
        .satisfies(observed -> assertThat(observed.others()).hasSizeBetween(50, 1_000))
        .extracting(Observed::lines)
        .isEqualTo(1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3 complete 17 INLINE 2",
        "retry 3 2026-11-29T10:15:30Z",
        "version=5&call=1",
        "version=10&version=10",
        "version=10&part=many",
        "version=10&rows=17",
        "version=10&rows=17&rowsStorage=MEMORY&rowsCount=1",
        "version=10&part=1",
        "version=10&rows=1&rowsStorage=TABLE&rowsCount=1&attempts=1",
        "version=10&attempts=1&deadline=soon",
        "version=10&part=%zz"
      })
  void takes_nothing_from_what_it_cannot_read(String text) {
    assertThat(CheckpointText.read(text, ROWS, Rejects.STRUCTURE)).isEmpty();
  }

  private static WorkTable table(long id, Storage storage, WorkTableStructure structure) {
    return new WorkTable(new WorkTableId(id), storage, structure, id);
  }
}
