package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.Expected.Awaits;
import dev.tributary.webapp.chaos.check.History.Armed;
import dev.tributary.webapp.chaos.check.History.Arrivals;
import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.Decision;
import dev.tributary.webapp.chaos.check.History.Delivery;
import dev.tributary.webapp.chaos.check.History.EarlyCall;
import dev.tributary.webapp.chaos.check.History.Event;
import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.History.Job;
import dev.tributary.webapp.chaos.check.History.JobRequest;
import dev.tributary.webapp.chaos.check.History.JobRequest.Kind;
import dev.tributary.webapp.chaos.check.History.Mail;
import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.check.History.PageRequest;
import dev.tributary.webapp.chaos.check.History.Requests;
import dev.tributary.webapp.chaos.check.History.Signal;
import dev.tributary.webapp.chaos.check.History.Span;
import dev.tributary.webapp.chaos.check.History.Start;
import dev.tributary.webapp.chaos.check.History.Target;
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
 * Four runs that ended well, one of them started by a schedule and signalled by another one, and
 * one with a job; a fault at noon.
 */
final class Scene {
  static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  static final Instant BEGUN = NOON.minusSeconds(60);
  static final Instant ENDED = NOON.plusSeconds(60);
  private static final List<Expected> EXPECTED =
      List.of(
          new Expected("offers", 10, 1, true, Map.of("query1", 10L)),
          new Expected("senders", 0, 0, true, Map.of()).leadingTo("orders"),
          new Expected("orders", 0, 1, false, Map.of()).awaiting(Awaits.SIGNAL),
          new Expected("letters", 2, 0, true, Map.of()).awaiting(Awaits.PERSON));

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
  final List<Delivery> deliveries = new ArrayList<>();
  final Set<String> withheld = new HashSet<>();
  final List<EarlyCall> early = new ArrayList<>();
  final List<PageRequest> pages =
      new ArrayList<>(List.of(new PageRequest("t-offers", 1), new PageRequest("t-offers", 2)));
  final List<JobRequest> jobRequests =
      new ArrayList<>(
          List.of(
              about(Kind.CREATE, NOON.minusSeconds(50)),
              about(Kind.POLL, NOON.minusSeconds(40)),
              about(Kind.RESULT, NOON.minusSeconds(35)),
              about(Kind.DELETE, NOON.minusSeconds(30))));
  Instant jobEnds = NOON.minusSeconds(45);
  final List<Mail> mails =
      new ArrayList<>(List.of(new Mail("m1", "a@example.com"), new Mail("m2", "b@example.com")));
  final List<Armed> armed =
      new ArrayList<>(List.of(new Armed("orders", NOON, Duration.ofSeconds(2), 1)));
  final List<LastFiring> lastFirings = new ArrayList<>(List.of(new LastFiring("orders", NOON)));
  final List<FaultWindow> faults =
      new ArrayList<>(List.of(new FaultWindow("KILL_NODE", Target.NODES, NOON, NOON, true, true)));
  final List<Letter> letters =
      new ArrayList<>(
          List.of(
              new Letter("letters-run", "m1", "SENT"), new Letter("letters-run", "m2", "SENT")));
  final List<String> leftovers = new ArrayList<>();
  final Map<String, Run> runs = new HashMap<>();

  Scene() {
    runs.put("offers-run", run("offers-run", "t-offers", "offers"));
    runs.put("orders-run", run("orders-run", "t-orders", "orders"));
    runs.put("letters-run", run("letters-run", "t-letters", "letters"));
    runs.put("senders-run", run("senders-run", "t-senders", "senders"));
    change("orders-run", new ChangedRun().signalledBy("senders-run"));
  }

  /** A request that was responded at once. */
  static JobRequest about(Kind kind, Instant at) {
    return new JobRequest(kind, at, Optional.of(at));
  }

  Run run(String id, String tag, String workflow) {
    int recipients = workflow.equals("offers") ? 10 : workflow.equals("letters") ? 2 : 0;
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
        1,
        workflow.equals("offers") ? Set.of("job1") : Set.of());
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
        new Span(BEGUN, ENDED),
        new Requests(starts, commands, decisions, signals),
        new Arrivals(calls, early, pages, List.of(job()), mails, delivered()),
        armed,
        windows);
  }

  private Job job() {
    return new Job("job1", "t-offers", jobEnds, jobRequests);
  }

  private List<Delivery> delivered() {
    List<Delivery> all = new ArrayList<>(deliveries);
    all.add(delivery());
    return all;
  }

  /** Of what has happened to the runs so far, without what is withheld. */
  Delivery delivery() {
    List<Event> events = new ArrayList<>();
    for (Run run : runs.values()) {
      events.add(event(run, "run.started", 0));
      LongStream.range(0, run.lines("run.finished") + run.lines("run.finishedWithWarnings"))
          .forEach(nth -> events.add(event(run, "run.finished", nth)));
      run.failed().forEach(_ -> events.add(event(run, "run.failed", 0)));
    }
    events.removeIf(event -> withheld.contains(event.id()));
    return new Delivery("delivery", events);
  }

  static Event event(Run run, String type, long nth) {
    return new Event("%s of %s %d".formatted(type, run.id(), nth), type, run.workflow(), run.id());
  }

  Stored stored() {
    return new Stored(List.copyOf(runs.values()), letters, lastFirings, leftovers);
  }
}
