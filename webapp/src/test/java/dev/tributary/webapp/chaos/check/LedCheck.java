package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.Stored.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares runs that start or signal another one with the runs that came of it. */
final class LedCheck {
  private LedCheck() {}

  static void check(List<Run> runs, Map<String, Expected> expected, Findings findings) {
    Map<String, List<Run>> led =
        runs.stream()
            .filter(run -> run.origin().isPresent())
            .collect(Collectors.groupingBy(run -> run.origin().orElseThrow().run()));
    for (Run run : runs) {
      Expected plan = expected.get(run.workflow());
      if (plan != null && plan.leadsTo().isPresent()) {
        List<String> all = led.getOrDefault(run.id(), List.of()).stream().map(Run::id).toList();
        // One that was stopped may be followed by another one.
        long whole =
            led.getOrDefault(run.id(), List.of()).stream()
                .filter(one -> !one.state().equals("STOPPED"))
                .count();
        findings.require(Invariant.LED_ON, run.id(), !run.finished() || !all.isEmpty(), all);
        findings.require(Invariant.LED_ONCE, run.id(), whole <= 1, all);
      }
    }
  }
}
