package dev.tributary.webapp.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.EarlyCall;
import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.History.Mail;
import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.check.History.Start;
import dev.tributary.webapp.chaos.check.Stored.Letter;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A clean history has no violation, and each of its possible faults has its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckerTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final List<Expected> EXPECTED =
      List.of(
          new Expected("offers", 10, "/offers", true, Map.of("query1", 10L), 1),
          new Expected("orders", 0, "/orders", false, Map.of(), 1),
          new Expected("letters", 1, "", true, Map.of(), 1));

  @Test
  void a_clean_history_has_no_violation() {
    assertThat(new Scene().violations()).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(Invariant.START_KEPT, scene -> scene.runs.remove("offers-run")),
        fault(
            Invariant.START_ONCE,
            scene -> scene.runs.put("second", scene.run("second", "t-offers", "offers"))),
        fault(Invariant.RUN_ENDS, scene -> scene.change("offers-run", new Changed().in("RUNNING"))),
        fault(Invariant.RUN_ENDS, scene -> scene.change("offers-run", new Changed().in("FAILED"))),
        fault(
            Invariant.RUN_ENDS,
            scene ->
                scene.change("offers-run", new Changed().in("STOPPED").journal("run.finished", 0))),
        fault(
            Invariant.END_ONCE,
            scene -> scene.change("offers-run", new Changed().journal("run.finished", 2))),
        fault(
            Invariant.END_ONCE,
            scene -> scene.change("offers-run", new Changed().journal("run.finished", 0))),
        fault(
            Invariant.END_ONCE,
            scene -> scene.change("offers-run", new Changed().journal("run.started", 2))),
        fault(
            Invariant.STOP_HOLDS,
            scene -> {
              scene.commands.add(new Command("letters-run", "stop", Outcome.OK));
              scene.change("letters-run", new Changed().in("STOPPED").begun(NOON.plusSeconds(5)));
            }),
        fault(
            Invariant.NO_TAKE_OVER,
            scene -> scene.change("offers-run", new Changed().takenOver(NOON.plusSeconds(60)))),
        fault(
            Invariant.NO_FAILURE,
            scene -> scene.change("offers-run", new Changed().failed(NOON.minusSeconds(1)))),
        fault(
            Invariant.COUNTS_ADD_UP,
            scene -> scene.change("offers-run", new Changed().rows(Map.of("query1", 9L)))),
        fault(Invariant.SETS_RELEASED, scene -> scene.change("offers-run", new Changed().sets(2))),
        fault(
            Invariant.MESSAGE_MADE,
            scene -> scene.change("offers-run", new Changed().messages(9, 9))),
        fault(
            Invariant.MESSAGE_ONCE,
            scene -> scene.change("offers-run", new Changed().messages(11, 10))),
        fault(
            Invariant.MESSAGE_WHOLE,
            scene -> scene.change("offers-run", new Changed().incomplete(1))),
        fault(Invariant.MAIL_ARRIVED, scene -> scene.mails.clear()),
        fault(
            Invariant.MAIL_LISTED,
            scene -> scene.letters.set(0, new Letter("letters-run", "m1", "FAILED"))),
        fault(Invariant.MAIL_LISTED, scene -> scene.mails.add(new Mail("m2", "a@example.com"))),
        fault(Invariant.MAIL_ONCE, scene -> scene.mails.add(new Mail("m1", "a@example.com"))),
        fault(Invariant.CALL_MADE, scene -> scene.calls.clear()),
        fault(
            Invariant.CALL_RECORDED,
            scene -> scene.change("offers-run", new Changed().exchanges(0))),
        fault(
            Invariant.CALL_SAME,
            scene -> {
              scene.calls.add(new Call("/offers", "t-offers", "another", "body"));
              scene.change("offers-run", new Changed().exchanges(2));
            }),
        fault(
            Invariant.CALL_SAME,
            scene -> {
              scene.calls.add(new Call("/offers", "t-offers", "key", "other body"));
              scene.change("offers-run", new Changed().exchanges(2));
            }),
        fault(
            Invariant.CALL_ONCE,
            scene -> {
              scene.calls.add(new Call("/orders", "t-orders", "", "body"));
              scene.change("orders-run", new Changed().exchanges(2));
            }),
        fault(
            Invariant.WAIT_KEPT,
            scene -> scene.early.add(new EarlyCall("t-offers", NOON.plusSeconds(60)))),
        fault(Invariant.NOTHING_LEFT, scene -> scene.leftovers.add("queue entry 1")),
        fault(
            Invariant.NODE_RECOVERS,
            scene ->
                scene.faults.add(
                    new FaultWindow("KILL_NODE", NOON, NOON.plusSeconds(9), true, false))));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void each_fault_of_a_history_violates_its_invariant(Invariant invariant, Fault fault) {
    Scene scene = new Scene();
    fault.in(scene);
    assertThat(scene.violations()).extracting(Violation::invariant).containsOnly(invariant);
  }

  @Test
  void each_invariant_has_a_fault() {
    assertThat(faults().map(arguments -> arguments.get()[0]))
        .contains((Object[]) Invariant.values());
  }

  @Test
  void what_is_allowed_violates_nothing() {
    Scene scene = new Scene();
    scene.calls.add(new Call("/offers", "t-offers", "key", "body"));
    scene.change("offers-run", new Changed().exchanges(2).takenOver(NOON.plusSeconds(12)));
    scene.early.add(new EarlyCall("t-offers", NOON.plusSeconds(12)));
    scene.letters.set(0, new Letter("letters-run", "m1", "UNKNOWN"));
    scene.starts.add(new Start("never-known", "offers", Set.of()));
    assertThat(scene.violations()).isEmpty();
  }

  private static Arguments fault(Invariant invariant, Fault fault) {
    return Arguments.of(invariant, fault);
  }

  @FunctionalInterface
  interface Fault {
    void in(Scene scene);
  }

  /** Three runs that ended well; a fault at noon. */
  static final class Scene {
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

    void change(String run, Changed change) {
      runs.computeIfPresent(run, (_, before) -> change.of(before));
    }

    List<Violation> violations() {
      return Checker.check(
          new History(starts, commands, calls, early, mails, faults),
          new Stored(List.copyOf(runs.values()), letters, leftovers),
          EXPECTED);
    }
  }

  /** A run with some of its values replaced. */
  static final class Changed {
    private Optional<String> state = Optional.empty();
    private Optional<Map<String, Long>> rows = Optional.empty();
    private Optional<Instant> begun = Optional.empty();
    private Optional<Instant> takenOver = Optional.empty();
    private Optional<Instant> failed = Optional.empty();
    private Optional<long[]> messages = Optional.empty();
    private Optional<Long> exchanges = Optional.empty();
    private Optional<Long> incomplete = Optional.empty();
    private Optional<Long> sets = Optional.empty();
    private final Map<String, Long> journal = new HashMap<>();

    Changed in(String newState) {
      state = Optional.of(newState);
      return this;
    }

    Changed rows(Map<String, Long> left) {
      rows = Optional.of(left);
      return this;
    }

    Changed begun(Instant at) {
      begun = Optional.of(at);
      return this;
    }

    Changed takenOver(Instant at) {
      takenOver = Optional.of(at);
      return this;
    }

    Changed failed(Instant at) {
      failed = Optional.of(at);
      return this;
    }

    Changed messages(long all, long recipients) {
      messages = Optional.of(new long[] {all, recipients});
      return this;
    }

    Changed incomplete(long messages) {
      incomplete = Optional.of(messages);
      return this;
    }

    Changed exchanges(long recorded) {
      exchanges = Optional.of(recorded);
      return this;
    }

    Changed sets(long stored) {
      sets = Optional.of(stored);
      return this;
    }

    Changed journal(String key, long lines) {
      journal.put(key, lines);
      return this;
    }

    Run of(Run run) {
      Map<String, Long> lines = new HashMap<>(run.journal());
      lines.putAll(journal);
      return new Run(
          run.id(),
          run.tag(),
          run.workflow(),
          state.orElse(run.state()),
          run.endedAt(),
          messages.map(both -> both[0]).orElse(run.messages()),
          messages.map(both -> both[1]).orElse(run.recipients()),
          incomplete.orElse(run.incomplete()),
          rows.orElse(run.rows()),
          lines,
          takenOver.map(List::of).orElse(run.takenOver()),
          failed.map(List::of).orElse(run.failed()),
          begun.or(run::lastBeginning),
          exchanges.orElse(run.exchanges()),
          sets.orElse(run.sets()));
    }
  }
}
