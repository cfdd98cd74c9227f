package dev.tributary.webapp.chaos.workload;

import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.Decision;
import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.check.History.Requests;
import dev.tributary.webapp.chaos.check.History.Signal;
import dev.tributary.webapp.chaos.check.History.Start;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What clients requested and what they know of the outcomes. */
public final class ClientLog {
  private final Map<String, String> workflows = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> runs = new ConcurrentHashMap<>();
  private final List<Command> commands = Collections.synchronizedList(new ArrayList<>());
  private final List<Decision> decisions = Collections.synchronizedList(new ArrayList<>());
  private final List<Signal> signals = Collections.synchronizedList(new ArrayList<>());
  private final List<String> surprises = Collections.synchronizedList(new ArrayList<>());

  /** A client is about to start a run, under this key. */
  void invoked(String tag, Workload workload) {
    workflows.put(tag, workload.expected().workflow());
    runs.put(tag, ConcurrentHashMap.newKeySet());
  }

  /** A response names the run of the key. */
  void started(String tag, String run) {
    runs.computeIfAbsent(tag, _ -> ConcurrentHashMap.newKeySet()).add(run);
  }

  void commanded(String run, String name, Outcome outcome) {
    commands.add(new Command(run, name, outcome));
  }

  /** A response that no fault explains. */
  void surprised(String response) {
    surprises.add(response);
  }

  void decided(Decision decision) {
    decisions.add(decision);
  }

  /** A response says how many runs a signal has woken. */
  void signalled(String id, long woken) {
    signals.add(new Signal(id, woken));
  }

  public Requests requests() {
    return new Requests(starts(), commands, decisions, signals);
  }

  private List<Start> starts() {
    return workflows.entrySet().stream()
        .map(
            start ->
                new Start(
                    start.getKey(), start.getValue(), runs.getOrDefault(start.getKey(), Set.of())))
        .toList();
  }

  public List<String> surprises() {
    return List.copyOf(surprises);
  }
}
