package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.Signal;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what signals have woken, as their responses say, with the calls of the runs. */
final class SignalCheck {
  private SignalCheck() {}

  /**
   * @param runs those that wait for a signal
   */
  static void check(History history, List<Run> runs, Findings findings) {
    List<Call> calls = history.arrivals().calls();
    Map<String, Set<String>> tagsBySignal =
        calls.stream()
            .filter(call -> !call.signal().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Call::signal, Collectors.mapping(Call::tag, Collectors.toSet())));
    long left = withoutCall(runs, calls);
    for (Signal signal : history.requests().signals()) {
      Set<String> woken = tagsBySignal.getOrDefault(signal.id(), Set.of());
      long missing = signal.woken() - woken.size();
      findings.require(Invariant.SIGNAL_KEPT, signal.id(), missing <= left, woken);
      findings.require(Invariant.SIGNAL_ONCE, signal.id(), missing >= 0, woken);
      left = Math.max(0, left - Math.max(0, missing));
    }
    Set<String> seen = new HashSet<>();
    tagsBySignal
        .values()
        .forEach(
            tags ->
                tags.forEach(
                    tag ->
                        findings.require(
                            Invariant.SIGNAL_ONCE, tag, seen.add(tag), "several signals")));
  }

  /** Those that were stopped or have failed between their wait and their call. */
  private static long withoutCall(List<Run> runs, List<Call> calls) {
    Set<String> called = calls.stream().map(Call::tag).collect(Collectors.toSet());
    return runs.stream()
        .filter(run -> !run.state().equals("FINISHED"))
        .filter(run -> !called.contains(run.tag()))
        .count();
  }
}
