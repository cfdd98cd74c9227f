package dev.tributary.adapters.out.postgres.run;

import dev.tributary.application.run.RunChanges;
import dev.tributary.domain.run.RunId;

/** Has no listeners. */
final class NoRunListeners implements RunChanges {
  @Override
  public void changed(RunId run) {}

  @Override
  public Subscription subscribe(RunId run, Runnable listener) {
    throw new UnsupportedOperationException("no listeners");
  }

  @Override
  public Subscription subscribeAny(Runnable listener) {
    throw new UnsupportedOperationException("no listeners");
  }
}
