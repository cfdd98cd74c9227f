package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.Expected.Awaits;
import dev.tributary.webapp.chaos.check.History.Armed;
import dev.tributary.webapp.chaos.check.History.Arrivals;
import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.Decision;
import dev.tributary.webapp.chaos.check.History.EarlyCall;
import dev.tributary.webapp.chaos.check.History.Event;
import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.History.Mail;
import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.check.History.Requests;
import dev.tributary.webapp.chaos.check.History.Signal;
import dev.tributary.webapp.chaos.check.History.Start;
import dev.tributary.webapp.chaos.check.Stored.LastFiring;
import dev.tributary.webapp.chaos.check.Stored.Letter;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Four runs that ended well, one of them started by a schedule and signalled by another one; a
 * fault at noon.
 */
final class Scene {
  static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  static final Instant BEGUN = NOON.minusSeconds(60);
  private static final List<Expected> EXPECTED =
      List.of(
          new Expected("offers", 10, 1, true, Map.of("query1", 10L)),
          new Expected("senders", 0, 0, true, Map.of()).leadingTo("orders"),
          new Expected("orders", 0, 1, false, Map.of()).awaiting(Awaits.SIGNAL),
          new Expected("letters", 1, 0, true, Map.of()).awaiting(Awaits.PERSON));

  final List<Start> starts =
      new ArrayList<>(
          List.of(
              new Start("t-offers", "offers", Set.of("offers-run")),
              new Start("t-senders", "senders", Set.of("senders-run")),
              new Start("t-orders", "orders", Set.of("orders-run")),
              new Start("t-letters", "letters", Set.of("letters-run"))));
  final List<Command> commands = new ArrayList<>();
  final List<Call> calls =
      new ArrayList<>(
          List.of(
              new Call("/offers", "t-offers", "", "key", "body"),
              new Call("/orders", "t-orders", "s1", "", "body")));
  final List<Decision> decisions =
      new ArrayList<>(List.of(new Decision("1-1", "letters-run", true, Outcome.OK)));
  final List<Signal> signals = new ArrayList<>(List.of(new Signal("s1", 1)));
  final List<Event> events = new ArrayList<>();
  final Set<String> untold = new HashSet<>();
  final List<EarlyCall> early = new ArrayList<>();
  final List<Mail> mails = new ArrayList<>(List.of(new Mail("m1", "a@example.com")));
  final List<Armed> armed =
      new ArrayList<>(List.of(new Armed("orders", NOON, Duration.ofSeconds(2), 1)));
  final List<LastFiring> lastFirings = new ArrayList<>(List.of(new LastFiring("orders", NOON)));
  final List<FaultWindow> faults =
      new ArrayList<>(List.of(new FaultWindow("KILL_NODE", NOON, NOON, true, true)));
  final List<Letter> letters = new ArrayList<>(List.of(new Letter("letters-run", "m1", "SENT")));
  final List<String> leftovers = new ArrayList<>();
  final Map<String, Run> runs = new HashMap<>();

  Scene() {
    runs.put("offers-run", run("offers-run", "t-offers", "offers"));
    runs.put("orders-run", run("orders-run", "t-orders", "orders"));
    runs.put("letters-run", run("letters-run", "t-letters", "letters"));
    runs.put("senders-run", run("senders-run", "t-senders", "senders"));
    change("orders-run", new ChangedRun().startedBy("senders-run"));
  }

  Run run(String id, String tag, String workflow) {
    int recipients = workflow.equals("offers") ? 10 : workflow.equals("letters") ? 1 : 0;
    return new Run(
        id,
        tag,
        workflow,
        "FINISHED",
        Optional.empty(),
        Optional.of(NOON),
        recipients,
        recipients,
        0,
        workflow.equals("offers") ? Map.of("query1", 10L, "email1", 0L) : Map.of(),
        Map.of("run.started", 1L, "run.finished", 1L),
        List.of(),
        List.of(),
        Optional.of(NOON),
        workflow.equals("letters") || workflow.equals("senders") ? 0 : 1,
        1);
  }

  Run one(String run) {
    return Objects.requireNonNull(runs.get(run));
  }

  void change(String run, ChangedRun change) {
    runs.computeIfPresent(run, (_, before) -> change.of(before));
  }

  List<Violation> violations() {
    return Checker.check(history(faults), stored(), EXPECTED);
  }

  History history(List<FaultWindow> windows) {
    return new History(
        BEGUN,
        new Requests(starts, commands, decisions, signals),
        new Arrivals(calls, early, mails, told()),
        armed,
        windows);
  }

  /** What happened to the runs, with what is added and without what is untold. */
  private List<Event> told() {
    List<Event> told = new ArrayList<>(events);
    for (Run run : runs.values()) {
      told.add(event(run, "run.started", 0));
      LongStream.range(0, run.lines("run.finished"))
          .forEach(nth -> told.add(event(run, "run.finished", nth)));
      run.failed().forEach(_ -> told.add(event(run, "run.failed", 0)));
    }
    told.removeIf(event -> untold.contains(event.id()));
    return told;
  }

  static Event event(Run run, String type, long nth) {
    return new Event(
        "delivery", "%s of %s %d".formatted(type, run.id(), nth), type, run.workflow(), run.id());
  }

  Stored stored() {
    return new Stored(List.copyOf(runs.values()), letters, lastFirings, leftovers);
  }
}
