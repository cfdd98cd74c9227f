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
    Map<String, Set<String>> tagsBySignal =
        history.arrivals().calls().stream()
            .filter(call -> !call.signal().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Call::signal, Collectors.mapping(Call::tag, Collectors.toSet())));
    // What was stopped or has failed behind its wait need not have come to its call.
    long ended = runs.stream().filter(run -> !run.state().equals("FINISHED")).count();
    for (Signal signal : history.requests().signals()) {
      Set<String> woken = tagsBySignal.getOrDefault(signal.id(), Set.of());
      findings.require(
          Invariant.SIGNAL_KEPT, signal.id(), woken.size() + ended >= signal.woken(), woken);
      findings.require(Invariant.SIGNAL_ONCE, signal.id(), woken.size() <= signal.woken(), woken);
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
}
