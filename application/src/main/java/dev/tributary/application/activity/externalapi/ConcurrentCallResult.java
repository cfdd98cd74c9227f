package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.externalapi.mapping.BufferedRows;
import dev.tributary.application.activity.externalapi.mapping.ReadPage.ReadResponse;
import dev.tributary.application.activity.externalapi.progress.CallPosition;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import dev.tributary.domain.secret.SecretMask;
import java.util.Optional;

/** What a call of several at a time brought. */
sealed interface ConcurrentCallResult {
  CallPosition position();

  /** Whether no page of the same part follows. */
  default boolean last() {
    return !(this instanceof RowsRead page && page.read().turn() instanceof More);
  }

  /** A page that was read. */
  record RowsRead(
      CallPosition position, BufferedRows rows, ReadResponse read, ReadExchange exchange)
      implements ConcurrentCallResult {}

  /**
   * The exchange of a page.
   *
   * @param mask of its secrets
   * @param end records it
   */
  record ReadExchange(Call call, int status, SecretMask mask, Runnable end) {}

  /**
   * The execution ends before this call.
   *
   * @param paused the attempts that were made, when it waits for the next one
   */
  record NoPage(CallPosition position, ActivityOutcome outcome, Optional<RetryState> paused)
      implements ConcurrentCallResult {}

  /** The program failed. */
  record Broken(CallPosition position, Throwable thrown) implements ConcurrentCallResult {}
}
