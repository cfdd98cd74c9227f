package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.Armed;
import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.EarlyCall;
import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.History.Mail;
import dev.tributary.webapp.chaos.check.History.Start;
import dev.tributary.webapp.chaos.check.Stored.LastFiring;
import dev.tributary.webapp.chaos.check.Stored.Letter;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Three runs that ended well, one of them started by a schedule; a fault at noon. */
final class Scene {
  static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final List<Expected> EXPECTED =
      List.of(
          new Expected("offers", 10, 1, true, Map.of("query1", 10L), 1),
          new Expected("orders", 0, 1, false, Map.of(), 1),
          new Expected("letters", 1, 0, true, Map.of(), 1));

  final List<Start> starts =
      new ArrayList<>(
          List.of(
              new Start("t-offers", "offers", Set.of("offers-run")),
              new Start("t-orders", "orders", Set.of("orders-run")),
              new Start("t-letters", "letters", Set.of("letters-run"))));
  final List<Command> commands = new ArrayList<>();
  final List<Call> calls =
      new ArrayList<>(
          List.of(
              new Call("/offers", "t-offers", "key", "body"),
              new Call("/orders", "t-orders", "", "body")));
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
  }

  Run run(String id, String tag, String workflow) {
    int recipients = workflow.equals("offers") ? 10 : workflow.equals("letters") ? 1 : 0;
    return new Run(
        id,
        tag,
        workflow,
        "FINISHED",
        Optional.of(NOON),
        recipients,
        recipients,
        0,
        workflow.equals("offers") ? Map.of("query1", 10L, "email1", 0L) : Map.of(),
        Map.of("run.started", 1L, "run.finished", 1L),
        List.of(),
        List.of(),
        Optional.of(NOON),
        workflow.equals("letters") ? 0 : 1,
        1);
  }

  void change(String run, ChangedRun change) {
    runs.computeIfPresent(run, (_, before) -> change.of(before));
  }

  List<Violation> violations() {
    return Checker.check(
        new History(starts, commands, calls, early, mails, armed, faults),
        new Stored(List.copyOf(runs.values()), letters, lastFirings, leftovers),
        EXPECTED);
  }
}
