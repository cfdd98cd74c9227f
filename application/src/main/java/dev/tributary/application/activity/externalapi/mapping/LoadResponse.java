package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.drift.CompareResponses;
import dev.tributary.application.activity.externalapi.mapping.ReadPage.ReadResponse;
import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.application.activity.externalapi.progress.CallPosition;
import dev.tributary.application.activity.externalapi.progress.CallStep;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Last;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Repeated;
import dev.tributary.domain.secret.SecretMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Streams responses into the tables of an execution. The rows of one, its rejects, the checkpoint
 * after it and the end of its exchange are committed together.
 */
@ApplicationScoped
public class LoadResponse {
  private final ReadPage pages;
  private final RowLoads loads;
  private final CompareResponses comparison;

  public LoadResponse(ReadPage pages, RowLoads loads, CompareResponses comparison) {
    this.pages = pages;
    this.loads = loads;
    this.comparison = comparison;
  }

  /**
   * @return what is reached with the response
   */
  public Checkpoint load(
      UsableResponse response, PreparedRequest request, CallStep step, ResponseTarget target)
      throws IOException {
    ActivityContext context = target.context();
    try (RowLoad load = into(target, step.reached())) {
      ReadResponse read = pages.read(response, request, step.page(), target, load);
      read.allWarnings().forEach(context::warn);
      CallStep seen = target.settings().drift().applies() ? step.observing(read.observed()) : step;
      int status = response.response().status();
      return switch (read.turn()) {
        case More(var next) ->
            finish(load, seen.reached(), seen.further(next), response.end().report());
        case Last _ -> {
          compare(seen, response.mask(), status, target);
          yield finish(load, seen.reached(), seen.nextPart(), response.end().report());
        }
        case Repeated _ -> {
          compare(step, response.mask(), status, target);
          load.close();
          yield without(step, target, response.end().report());
        }
      };
    }
  }

  /**
   * Stores rows that wait, with the ends of their exchanges.
   *
   * @param rows in their order
   * @param following the call after them; empty when there is none
   */
  public Checkpoint load(
      List<BufferedRows> rows,
      Checkpoint reached,
      Optional<CallPosition> following,
      Runnable ends,
      ResponseTarget target) {
    try (RowLoad load = into(target, reached)) {
      rows.forEach(buffered -> buffered.giveTo(load));
      return finish(load, reached, following, ends);
    }
  }

  /** Ends with the rows that are committed; stores tables without a row where nothing is called. */
  public Checkpoint end(Checkpoint reached, ResponseTarget target) {
    return without(new CallStep(reached, Optional.empty()), target, () -> {});
  }

  /** Goes on after the call without a row of it. */
  private Checkpoint without(CallStep step, ResponseTarget target, Runnable alongside) {
    try (RowLoad load = into(target, step.reached())) {
      return finish(load, step.reached(), step.nextPart(), alongside);
    }
  }

  private void compare(CallStep step, SecretMask mask, int status, ResponseTarget target) {
    if (step.nextPart().isEmpty()) {
      compare(step.reached(), mask, status, target);
    }
  }

  /**
   * Compares the responses, after the last of all.
   *
   * @param status of the last one
   * @throws dev.tributary.application.exchange.UnusableResponse for a difference at which the
   *     settings stop
   */
  public void compare(Checkpoint reached, SecretMask mask, int status, ResponseTarget target) {
    reached
        .observed()
        .ifPresent(
            all -> comparison.compare(all, target.settings(), mask, status, target.context()));
  }

  private RowLoad into(ResponseTarget target, Checkpoint reached) {
    RowLoad load = loads.into(ResponseTables.of(target, reached), target.context());
    if (target.settings().selectsRows() || target.settings().drift().mayHold()) {
      load.storeAtOnce();
    }
    return load;
  }

  private static Checkpoint finish(
      RowLoad load, Checkpoint reached, Optional<CallPosition> following, Runnable alongside) {
    if (following.isPresent()) {
      load.expectMore();
    }
    Checkpoint next = reached.then(load.settle(), following);
    load.finish(next.text(), alongside);
    return next;
  }
}
