package dev.tributary.application.activity.externalapi.plan;

import dev.tributary.application.activity.externalapi.request.CallRequests;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The requests of an execution by windows of time, all parts of the plan for each; one window where
 * the time is not divided. Several threads may ask.
 */
public final class PartRequests {
  /** More than the calls that are under way at a time. */
  private static final int KEPT = 256;

  private final long windows;
  private final LongFunction<CallRequests> ofWindow;
  private final Map<Long, CallRequests> kept = new LinkedHashMap<>();

  private PartRequests(long windows, LongFunction<CallRequests> ofWindow) {
    this.windows = windows;
    this.ofWindow = ofWindow;
  }

  /** Those of the only window. */
  public static PartRequests of(CallRequests requests) {
    return new PartRequests(1, _ -> requests);
  }

  /**
   * Those of several windows.
   *
   * @param ofWindow by its number, from 0
   */
  static PartRequests of(long windows, LongFunction<CallRequests> ofWindow) {
    return new PartRequests(windows, ofWindow);
  }

  public long windows() {
    return windows;
  }

  /**
   * @param window its number, from 0
   */
  public synchronized CallRequests ofWindow(long window) {
    CallRequests requests = kept.computeIfAbsent(window, ofWindow::apply);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return requests;
  }
}
