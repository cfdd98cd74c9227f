package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.SpentBudget;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.resource.Sharing.WithConsent;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Optional;

/**
 * How far an execution has come: what its repeat goes on from. Rows that are stored but not named
 * here belong to a response that was not read to its end.
 *
 * @param distinct the rows that the calls are made of, where they are not those that arrived
 * @param loaded what is committed; a table without rows is stored only when all is complete
 * @param next what is to be called next; empty when all is complete
 * @param paused the attempts of the next call that were made before a wait
 * @param leftOut how many rows do not stay, when the others were selected
 * @param observed what the responses so far were like, where that is compared at the end
 * @param since the watermark at the beginning; the same in every repeat
 * @param job the jobs that were created at the API
 * @param spent of the budget of all calls, where they have one; it counts on while they are made
 */
public record Checkpoint(
    Optional<SelectedRows> distinct,
    Optional<LoadResult> loaded,
    Optional<CallPosition> next,
    Optional<RetryState> paused,
    Optional<LeftOut> leftOut,
    Optional<Observed> observed,
    Optional<Watermark> since,
    Optional<JobProgress> job,
    Optional<SpentBudget> spent) {

  /**
   * The last one that the task has stored. What another version has written counts for nothing.
   *
   * @param rows the structure of the rows
   * @param rejects the structure of the rejected lines
   */
  public static Optional<Checkpoint> of(
      ActivityContext context, WorkTableStructure rows, WorkTableStructure rejects) {
    return context.checkpoint().flatMap(text -> CheckpointText.read(text, rows, rejects));
  }

  /** Nothing was called. */
  public static Checkpoint start(Optional<SelectedRows> distinct, PagePosition first) {
    return new Checkpoint(
        distinct,
        Optional.empty(),
        Optional.of(CallPosition.first(1, first)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What is new since the watermark is to be fetched. */
  public Checkpoint since(Watermark watermark) {
    return new Checkpoint(
        distinct, loaded, next, paused, leftOut, observed, Optional.of(watermark), job, spent);
  }

  /** The jobs have come so far; the next call is a new one. */
  public Checkpoint at(JobProgress progress) {
    return new Checkpoint(
        distinct,
        loaded,
        next,
        Optional.empty(),
        leftOut,
        observed,
        since,
        Optional.of(progress),
        spent);
  }

  /** Without the rows of a job whose result is no longer to be had. */
  public Checkpoint anew(JobProgress progress, PagePosition first) {
    return start(distinct, first).from(since).at(progress).with(spent);
  }

  /** The calls share a budget, of which so much is spent. */
  public Checkpoint with(Optional<SpentBudget> budget) {
    return new Checkpoint(distinct, loaded, next, paused, leftOut, observed, since, job, budget);
  }

  private Checkpoint from(Optional<Watermark> watermark) {
    return watermark.map(this::since).orElse(this);
  }

  /** The number of the next call about a job, after those that may have fetched its result. */
  public long nextCall() {
    JobProgress progress = job.orElse(JobProgress.NONE);
    boolean fetched = progress.current().filter(RemoteJob::completed).isPresent();
    return progress.calls() + 1 + (fetched ? position().page().request() : 0);
  }

  /** What was committed before the part of the next call. */
  public PartStart partStart() {
    return position().page().page() > 1 ? position().start() : committed();
  }

  public PartStart committed() {
    return loaded
        .map(
            result ->
                new PartStart(
                    result.rows().rows(),
                    result.rejects().map(WorkTable::rows).orElse(0L),
                    observed))
        .orElse(PartStart.NONE);
  }

  /**
   * The part of the next call begins again at {@code first}, without the rows of its pages and what
   * they were like.
   */
  public Checkpoint again(PagePosition first) {
    PartStart start = partStart();
    return new Checkpoint(
        distinct,
        loaded.map(result -> result.upTo(start)),
        Optional.of(CallPosition.first(position().part(), first)),
        Optional.empty(),
        leftOut,
        start.observed(),
        since,
        job,
        spent);
  }

  /** Whether nothing remains to be called. */
  public boolean complete() {
    return next.isEmpty();
  }

  /** The consent by which the rows of the calls were selected. */
  public Optional<WithConsent> consent() {
    return distinct.flatMap(SelectedRows::consent);
  }

  /** What is to be called next. */
  public CallPosition position() {
    return next.orElseThrow();
  }

  /**
   * With these rows committed.
   *
   * @param following what is to be called then; empty when all is complete
   */
  public Checkpoint then(LoadResult with, Optional<CallPosition> following) {
    return new Checkpoint(
        distinct,
        Optional.of(with),
        following,
        Optional.empty(),
        leftOut,
        observed,
        since,
        job,
        spent);
  }

  /** The next call waits for its next attempt. */
  public Checkpoint pausedBy(RetryState state) {
    return new Checkpoint(
        distinct, loaded, next, Optional.of(state), leftOut, observed, since, job, spent);
  }

  /** Only some of the rows stay. */
  public Checkpoint selected(LoadResult kept, LeftOut without) {
    return new Checkpoint(
        distinct,
        Optional.of(kept),
        next,
        paused,
        Optional.of(without),
        observed,
        since,
        job,
        spent);
  }

  /** With what one more response was like. */
  public Checkpoint observing(Observed response) {
    Observed all = observed.map(before -> before.and(response)).orElse(response);
    return new Checkpoint(
        distinct, loaded, next, paused, leftOut, Optional.of(all), since, job, spent);
  }

  /** The written form of the same checkpoint whose calls have the whole budget. */
  public static String unspent(String text) {
    return CheckpointText.unspent(text);
  }

  /** Its written form. */
  public String text() {
    return CheckpointText.write(this);
  }
}
