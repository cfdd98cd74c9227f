package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.Event;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what the webhook was told of runs with what happened to them. */
final class EventCheck {
  private final Map<String, Map<String, Set<String>>> told;
  private final Findings findings;

  private EventCheck(List<Event> events, Findings findings) {
    this.told =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    Event::run,
                    Collectors.groupingBy(
                        Event::type, Collectors.mapping(Event::id, Collectors.toSet()))));
    this.findings = findings;
  }

  static void check(List<Event> events, List<Run> runs, Findings findings) {
    EventCheck check = new EventCheck(events, findings);
    runs.forEach(check::run);
    Map<String, Set<String>> deliveries =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    Event::id, Collectors.mapping(Event::delivery, Collectors.toSet())));
    deliveries.forEach(
        (event, ids) -> findings.require(Invariant.EVENT_SAME, event, ids.size() == 1, ids));
  }

  private void run(Run run) {
    require(run, "run.started", 1);
    require(run, "run.finished", run.lines("run.finished") + run.lines("run.finishedWithWarnings"));
    require(run, "run.stopped", run.lines("run.stopped"));
    require(run, "run.failed", run.failed().size());
  }

  private void require(Run run, String type, long happened) {
    Set<String> ids = told.getOrDefault(run.id(), Map.of()).getOrDefault(type, Set.of());
    String detail = "%s: %d of %d".formatted(type, ids.size(), happened);
    findings.require(Invariant.EVENT_TOLD, run.id(), ids.size() >= happened, detail);
    findings.require(Invariant.EVENT_ONCE, run.id(), ids.size() <= happened, detail);
  }
}
