package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.Delivery;
import dev.tributary.webapp.chaos.check.History.Event;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the events of which the webhook was notified with what happened to the runs. */
final class EventCheck {
  private final Map<String, Map<String, Set<String>>> notified;
  private final Findings findings;

  private EventCheck(List<Delivery> deliveries, Findings findings) {
    this.notified =
        deliveries.stream()
            .flatMap(delivery -> delivery.events().stream())
            .collect(
                Collectors.groupingBy(
                    Event::run,
                    Collectors.groupingBy(
                        Event::type, Collectors.mapping(Event::id, Collectors.toSet()))));
    this.findings = findings;
  }

  static void check(List<Delivery> deliveries, List<Run> runs, Findings findings) {
    EventCheck check = new EventCheck(deliveries, findings);
    runs.forEach(check::run);
    Map<String, Set<Object>> idsOfEvent = new HashMap<>();
    Map<String, Set<Object>> eventsOfId = new HashMap<>();
    for (Delivery delivery : deliveries) {
      Set<String> events = delivery.events().stream().map(Event::id).collect(Collectors.toSet());
      events.forEach(id -> idsOfEvent.computeIfAbsent(id, _ -> new HashSet<>()).add(delivery.id()));
      eventsOfId.computeIfAbsent(delivery.id(), _ -> new HashSet<>()).add(events);
    }
    check.same(idsOfEvent);
    check.same(eventsOfId);
  }

  private void same(Map<String, Set<Object>> seen) {
    seen.forEach((id, all) -> findings.require(Invariant.EVENT_SAME, id, all.size() == 1, all));
  }

  private void run(Run run) {
    require(run, "run.started", 1);
    require(run, "run.finished", run.lines("run.finished") + run.lines("run.finishedWithWarnings"));
    require(run, "run.stopped", run.lines("run.stopped"));
    require(run, "run.failed", run.failed().size());
  }

  private void require(Run run, String type, long happened) {
    Set<String> ids = notified.getOrDefault(run.id(), Map.of()).getOrDefault(type, Set.of());
    String detail = "%s: %d of %d".formatted(type, ids.size(), happened);
    findings.require(Invariant.EVENT_NOTIFIED, run.id(), ids.size() >= happened, detail);
    findings.require(Invariant.EVENT_ONCE, run.id(), ids.size() <= happened, detail);
  }
}
