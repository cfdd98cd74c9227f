package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.ConcurrentCallResult.Broken;
import dev.tributary.application.activity.externalapi.ConcurrentCallResult.NoPage;
import dev.tributary.application.activity.externalapi.ConcurrentCallResult.RowsRead;
import dev.tributary.application.activity.externalapi.MakeCall.CallResult;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Read;
import dev.tributary.application.activity.externalapi.mapping.LoadResponse;
import dev.tributary.application.activity.externalapi.progress.CallPosition;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.PartStart;
import dev.tributary.application.work.Worker;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Repeated;
import dev.tributary.domain.problem.Message;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Commits the pages that were read ahead, as many as there are together, in the order of the rows.
 */
final class CommitPages {
  /** Lines about responses; more are no journal that is read. */
  private static final int WARNINGS = 100;

  private final CallSource source;
  private final CallsAhead ahead;
  private final MakeCall calls;
  private final LoadResponse responses;
  private final InstantSource clock;
  private int warnings;
  private boolean restarted;

  CommitPages(
      CallSource source,
      CallsAhead ahead,
      MakeCall calls,
      LoadResponse responses,
      InstantSource clock) {
    this.calls = calls;
    this.source = source;
    this.ahead = ahead;
    this.responses = responses;
    this.clock = clock;
  }

  /** Whether the pages of a call begin again at what was reached. */
  boolean restarted() {
    return restarted;
  }

  /** What is reached with the next pages, for which it waits. */
  CallResult<Checkpoint> next(Checkpoint reached) {
    List<ConcurrentCallResult> taken = taken();
    List<RowsRead> pages = pages(taken);
    CallResult<Checkpoint> committed = pages.isEmpty() ? new Read<>(reached) : all(pages, reached);
    return committed instanceof Read<Checkpoint>(var checkpoint)
        ? after(taken.getLast(), checkpoint)
        : committed;
  }

  private CallResult<Checkpoint> after(ConcurrentCallResult last, Checkpoint committed) {
    return switch (last) {
      case RowsRead _ -> new Read<>(committed);
      case NoPage(_, var outcome, var paused) -> {
        Optional<Checkpoint> again = RestartPages.after(outcome, committed, source);
        restarted = again.isPresent();
        paused.ifPresent(state -> source.context().checkpoint(committed.pausedBy(state).text()));
        yield again.<CallResult<Checkpoint>>map(Read::new).orElseGet(() -> new Ended<>(outcome));
      }
      case Broken(_, RuntimeException thrown) -> throw thrown;
      case Broken(_, Error thrown) -> throw thrown;
      case Broken(_, var thrown) -> throw new IllegalStateException(thrown);
    };
  }

  private CallResult<Checkpoint> all(List<RowsRead> pages, Checkpoint reached) {
    CallResult<Checkpoint> committed = checked(pages, reached);
    if (committed instanceof Ended<Checkpoint>) {
      leave(pages);
    }
    return committed;
  }

  private CallResult<Checkpoint> checked(List<RowsRead> pages, Checkpoint reached) {
    try {
      return calls.checked(pages.getLast().exchange().call(), () -> commit(pages, reached));
    } catch (RuntimeException | Error broken) {
      pages.forEach(page -> page.rows().close());
      throw broken;
    }
  }

  /** Ends with calls that are not committed: their exchanges have an end, their rows are lost. */
  void leave(List<RowsRead> left) {
    left.forEach(page -> page.rows().close());
    if (!left.isEmpty()) {
      source
          .context()
          .write(
              () -> {
                ends(left);
                return left;
              });
    }
  }

  private List<ConcurrentCallResult> taken() {
    try (Worker.Away _ = Worker.away()) {
      return ahead.take();
    }
  }

  private static List<RowsRead> pages(List<ConcurrentCallResult> taken) {
    return taken.stream().filter(RowsRead.class::isInstance).map(RowsRead.class::cast).toList();
  }

  private Checkpoint commit(List<RowsRead> pages, Checkpoint reached) {
    pages.forEach(page -> page.read().allWarnings().forEach(this::warn));
    List<RowsRead> counted =
        pages.stream().filter(page -> !(page.read().turn() instanceof Repeated)).toList();
    RowsRead last = pages.getLast();
    Optional<CallPosition> following = following(last, startOfLast(counted, reached));
    Checkpoint seen = seen(counted, reached);
    if (following.isEmpty()) {
      responses.compare(seen, last.exchange().mask(), last.exchange().status(), source.target());
    }
    Checkpoint committed =
        responses.load(
            counted.stream().map(RowsRead::rows).toList(),
            seen,
            following,
            () -> ends(pages),
            source.target());
    pages.forEach(page -> page.rows().close());
    source.context().progress(last.position().part(), source.parts());
    return committed;
  }

  private Checkpoint seen(List<RowsRead> pages, Checkpoint reached) {
    Checkpoint seen = reached;
    if (source.settings().drift().applies()) {
      for (RowsRead page : pages) {
        seen = seen.observing(page.read().observed());
      }
    }
    return seen;
  }

  private static void ends(List<RowsRead> pages) {
    pages.forEach(page -> page.exchange().end().run());
  }

  /** A further page of a part is committed in a group whose first call it is. */
  private PartStart startOfLast(List<RowsRead> pages, Checkpoint reached) {
    if (pages.isEmpty() || pages.getLast().position().page().page() > 1) {
      return reached.partStart();
    }
    PartStart start = reached.committed();
    Checkpoint seen = reached;
    for (RowsRead page : pages.subList(0, pages.size() - 1)) {
      seen = seen(List.of(page), seen);
      start = start.plus(page.rows().rowCount(), page.rows().rejectCount(), seen.observed());
    }
    return start;
  }

  private Optional<CallPosition> following(RowsRead last, PartStart start) {
    long part = last.position().part();
    if (last.read().turn() instanceof More(var next)) {
      return Optional.of(new CallPosition(part, next, start));
    }
    return part < source.parts()
        ? Optional.of(source.firstPage(part + 1, clock.instant()))
        : Optional.empty();
  }

  private void warn(Message warning) {
    ActivityContext context = source.context();
    if (warnings < WARNINGS) {
      context.warn(warning);
    } else if (warnings == WARNINGS) {
      context.warn(Message.of("externalapi.moreWarnings"));
    }
    warnings++;
  }
}
