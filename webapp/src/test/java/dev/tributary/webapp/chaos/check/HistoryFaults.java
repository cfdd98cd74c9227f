package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.Decision;
import dev.tributary.webapp.chaos.check.History.Delivery;
import dev.tributary.webapp.chaos.check.History.EarlyCall;
import dev.tributary.webapp.chaos.check.History.Event;
import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.History.Mail;
import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.check.History.PageRequest;
import dev.tributary.webapp.chaos.check.History.Signal;
import dev.tributary.webapp.chaos.check.History.Target;
import dev.tributary.webapp.chaos.check.Stored.LastFiring;
import dev.tributary.webapp.chaos.check.Stored.Letter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Faults of a clean history, each with the invariant that it violates. */
final class HistoryFaults {
  private static final Instant NOON = Scene.NOON;

  private HistoryFaults() {}

  static Stream<Arguments> all() {
    return Stream.of(
        fault(Invariant.START_KEPT, scene -> scene.runs.remove("offers-run")),
        fault(
            Invariant.START_ONCE,
            scene -> scene.runs.put("second", scene.run("second", "t-offers", "offers"))),
        fault(
            Invariant.RUN_ENDS,
            scene -> scene.change("offers-run", new ChangedRun().in("RUNNING"))),
        fault(
            Invariant.RUN_ENDS, scene -> scene.change("offers-run", new ChangedRun().in("FAILED"))),
        fault(
            Invariant.RUN_ENDS,
            scene ->
                scene.change(
                    "offers-run", new ChangedRun().in("STOPPED").journal("run.finished", 0))),
        fault(Invariant.RUN_ENDS, scene -> stopWith(scene, ledBySignal("senders-run"))),
        fault(
            Invariant.END_ONCE,
            scene -> scene.change("offers-run", new ChangedRun().journal("run.finished", 2))),
        fault(
            Invariant.END_ONCE,
            scene -> scene.change("offers-run", new ChangedRun().journal("run.finished", 0))),
        fault(
            Invariant.END_ONCE,
            scene -> scene.change("offers-run", new ChangedRun().journal("run.started", 2))),
        fault(
            Invariant.STOP_HOLDS,
            scene -> {
              scene.commands.add(new Command("letters-run", "stop", Outcome.OK));
              scene.change(
                  "letters-run", new ChangedRun().in("STOPPED").begun(NOON.plusSeconds(5)));
            }),
        fault(
            Invariant.NO_TAKE_OVER,
            scene -> scene.change("offers-run", new ChangedRun().takenOver(NOON.plusSeconds(60)))),
        fault(
            Invariant.NO_TAKE_OVER,
            scene -> scene.change("offers-run", new ChangedRun().takenOver(NOON.minusSeconds(1)))),
        fault(
            Invariant.NO_TAKE_OVER,
            scene -> {
              scene.faults.set(0, noon(Target.SERVICES));
              scene.change("offers-run", new ChangedRun().takenOver(NOON.plusSeconds(1)));
            }),
        fault(
            Invariant.NO_TAKE_OVER,
            scene -> {
              scene.faults.set(0, noon(Target.LOAD));
              scene.change("offers-run", new ChangedRun().takenOver(NOON.plusSeconds(1)));
            }),
        fault(
            Invariant.NO_FAILURE,
            scene ->
                scene.change("offers-run", new ChangedRun().failed(Scene.BEGUN.plusSeconds(1)))),
        fault(
            Invariant.COUNTS_ADD_UP,
            scene -> scene.change("offers-run", new ChangedRun().rows(Map.of("query1", 9L)))),
        fault(
            Invariant.SETS_RELEASED, scene -> scene.change("offers-run", new ChangedRun().sets(2))),
        fault(
            Invariant.MESSAGE_MADE,
            scene -> scene.change("offers-run", new ChangedRun().messages(9, 9))),
        fault(
            Invariant.MESSAGE_ONCE,
            scene -> scene.change("offers-run", new ChangedRun().messages(11, 10))),
        fault(
            Invariant.MESSAGE_WHOLE,
            scene -> scene.change("offers-run", new ChangedRun().incomplete(1))),
        fault(Invariant.MAIL_ARRIVED, scene -> scene.mails.clear()),
        fault(
            Invariant.MAIL_LISTED,
            scene -> scene.letters.set(0, new Letter("letters-run", "m1", "FAILED"))),
        fault(Invariant.MAIL_LISTED, scene -> scene.mails.add(new Mail("m9", "a@example.com"))),
        fault(Invariant.MAIL_ONCE, scene -> scene.mails.add(new Mail("m1", "a@example.com"))),
        fault(Invariant.CALL_MADE, scene -> scene.calls.removeFirst()),
        fault(
            Invariant.CALL_RECORDED,
            scene -> scene.change("offers-run", new ChangedRun().exchanges(0))),
        fault(
            Invariant.CALL_SAME,
            scene -> {
              scene.calls.add(new Call("/offers", "t-offers", "", "another", "body"));
              scene.change("offers-run", new ChangedRun().exchanges(2));
            }),
        fault(
            Invariant.CALL_SAME,
            scene -> {
              scene.calls.add(new Call("/offers", "t-offers", "", "key", "other body"));
              scene.change("offers-run", new ChangedRun().exchanges(2));
            }),
        fault(
            Invariant.CALL_ONCE,
            scene -> {
              scene.calls.add(new Call("/orders", "t-orders", "", "", "body"));
              scene.change("orders-run", new ChangedRun().exchanges(2));
            }),
        fault(Invariant.PAGE_ONCE, scene -> scene.pages.add(new PageRequest("t-offers", 1))),
        fault(
            Invariant.PAGE_ONCE,
            scene -> {
              scene.change("offers-run", new ChangedRun().takenOver(NOON.plusSeconds(12)));
              for (int page = 1; page <= 3; page++) {
                scene.pages.add(new PageRequest("t-offers", page));
              }
              scene.pages.add(new PageRequest("t-offers", 2));
            }),
        fault(
            Invariant.FIRED,
            scene -> scene.lastFirings.set(0, new LastFiring("orders", NOON.plusSeconds(2)))),
        fault(
            Invariant.FIRED_ONCE,
            scene -> scene.lastFirings.set(0, new LastFiring("orders", NOON.minusSeconds(2)))),
        fault(Invariant.LED_ON, scene -> scene.change("orders-run", ledBy("another-run"))),
        fault(Invariant.LED_ONCE, scene -> scene.change("letters-run", ledBy("senders-run"))),
        fault(
            Invariant.DECISION_ONCE,
            scene -> scene.decisions.add(new Decision("1-1", "letters-run", true, Outcome.OK))),
        fault(
            Invariant.DECISION_KEPT,
            scene -> scene.decisions.set(0, new Decision("1-1", "letters-run", false, Outcome.OK))),
        fault(
            Invariant.DECISION_KEPT,
            scene -> {
              scene.mails.clear();
              exclude(scene);
            }),
        fault(
            Invariant.DECISION_KEPT,
            scene -> {
              scene.mails.removeLast();
              scene.letters.removeLast();
            }),
        fault(Invariant.DECISION_KEPT, scene -> scene.decisions.clear()),
        fault(Invariant.SIGNAL_KEPT, scene -> scene.signals.set(0, new Signal("s1", 2))),
        fault(
            Invariant.SIGNAL_KEPT,
            scene -> {
              scene.signals.set(0, new Signal("s1", 2));
              scene.change("orders-run", withWarnings());
            }),
        fault(
            Invariant.SIGNAL_KEPT,
            scene -> {
              scene.signals.add(new Signal("s2", 1));
              scene.calls.removeLast();
              scene.change("orders-run", withWarnings());
            }),
        fault(Invariant.SIGNAL_ONCE, scene -> scene.signals.set(0, new Signal("s1", 0))),
        fault(
            Invariant.SIGNAL_ONCE,
            scene -> {
              scene.calls.add(new Call("/orders", "t-orders", "s2", "", "body"));
              scene.change(
                  "orders-run", new ChangedRun().exchanges(2).journal("run.commanded.resume", 1));
            }),
        fault(Invariant.EVENT_NOTIFIED, scene -> scene.withheld.add("run.started of offers-run 0")),
        fault(
            Invariant.EVENT_ONCE,
            scene ->
                scene.deliveries.add(
                    new Delivery(
                        "d2", List.of(new Event("id2", "run.started", "offers", "offers-run"))))),
        fault(Invariant.EVENT_SAME, scene -> scene.deliveries.add(startOfOffers(scene, "d2"))),
        fault(
            Invariant.EVENT_SAME, scene -> scene.deliveries.add(startOfOffers(scene, "delivery"))),
        fault(
            Invariant.WAIT_KEPT,
            scene -> scene.early.add(new EarlyCall("t-offers", NOON.plusSeconds(60)))),
        fault(Invariant.NOTHING_LEFT, scene -> scene.leftovers.add("queue entry 1")),
        fault(
            Invariant.NODE_RECOVERS,
            scene ->
                scene.faults.add(
                    new FaultWindow(
                        "KILL_NODE", Target.NODES, NOON, NOON.plusSeconds(9), true, false))));
  }

  static void stopWith(Scene scene, ChangedRun led) {
    scene.commands.add(new Command("senders-run", "stop", Outcome.OK));
    scene.change("orders-run", led.in("STOPPED").journal("run.finished", 0));
  }

  static ChangedRun withWarnings() {
    return new ChangedRun()
        .in("FINISHED_WITH_WARNINGS")
        .journal("run.finished", 0)
        .journal("run.finishedWithWarnings", 1);
  }

  static void exclude(Scene scene) {
    scene.letters.replaceAll(one -> new Letter(one.run(), one.messageId(), "EXCLUDED"));
  }

  private static Delivery startOfOffers(Scene scene, String delivery) {
    return new Delivery(delivery, List.of(Scene.event(scene.one("offers-run"), "run.started", 0)));
  }

  private static FaultWindow noon(Target target) {
    return new FaultWindow("OTHER", target, NOON, NOON, true, true);
  }

  private static ChangedRun ledBySignal(String run) {
    return new ChangedRun().signalledBy(run);
  }

  static ChangedRun ledBy(String run) {
    return new ChangedRun().startedBy(run);
  }

  static Arguments fault(Invariant invariant, Fault fault) {
    return Arguments.of(invariant, fault);
  }

  @FunctionalInterface
  interface Fault {
    void in(Scene scene);
  }
}
