package dev.tributary.webapp.chaos.check;

import static dev.tributary.webapp.chaos.check.Invariant.*;

import dev.tributary.webapp.chaos.check.Expected.Awaits;
import dev.tributary.webapp.chaos.check.History.Armed;
import dev.tributary.webapp.chaos.check.History.Call;
import dev.tributary.webapp.chaos.check.History.Command;
import dev.tributary.webapp.chaos.check.History.EarlyCall;
import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.check.History.Start;
import dev.tributary.webapp.chaos.check.Stored.LastFiring;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what witnesses recorded with what the program stored. */
public final class Checker {
  /** Locks may delay what was begun just before a stop. */
  static final Duration STOPPING = Duration.ofSeconds(2);

  private final History history;
  private final Stored stored;
  private final Explanations explanations;
  private final Map<String, Expected> expected;
  private final Map<String, List<Run>> runsByTag;
  private final Map<String, List<Call>> callsByTag;
  private final Map<String, List<Command>> commandsByRun;
  private final Findings findings = new Findings();

  private Checker(History history, Stored stored, List<Expected> expected) {
    this.history = history;
    this.stored = stored;
    this.explanations = new Explanations(history);
    this.expected =
        expected.stream().collect(Collectors.toMap(Expected::workflow, Function.identity()));
    this.runsByTag = stored.runs().stream().collect(Collectors.groupingBy(Run::tag));
    this.callsByTag = history.arrivals().calls().stream().collect(Collectors.groupingBy(Call::tag));
    this.commandsByRun =
        history.requests().commands().stream().collect(Collectors.groupingBy(Command::run));
  }

  /** Every violation, in the order of the invariants' subjects. */
  public static List<Violation> check(History history, Stored stored, List<Expected> expected) {
    Checker checker = new Checker(history, stored, expected);
    history.requests().starts().forEach(checker::start);
    stored.runs().forEach(checker::run);
    checker.witnesses();
    history.armed().forEach(checker::firings);
    checker.environment();
    return checker.findings.all();
  }

  private void witnesses() {
    MailCheck.check(history.arrivals().mails(), stored.letters(), findings);
    EventCheck.check(history.arrivals().deliveries(), stored.runs(), findings);
    SignalCheck.check(history, runs(Awaits.SIGNAL), findings);
    DecisionCheck.check(history, stored.letters(), runs(Awaits.PERSON), expected, findings);
    LedCheck.check(stored.runs(), expected, findings);
    PageCheck.check(history.arrivals().pages(), stored.runs(), findings);
    JobCheck.check(history.arrivals().jobs(), stored.runs(), explanations, findings);
  }

  private List<Run> runs(Awaits awaiting) {
    return stored.runs().stream()
        .filter(
            run ->
                Optional.ofNullable(expected.get(run.workflow()))
                    .filter(plan -> plan.awaits() == awaiting)
                    .isPresent())
        .toList();
  }

  private void start(Start start) {
    List<Run> runs = runsByTag.getOrDefault(start.tag(), List.of());
    Set<String> ids = runs.stream().map(Run::id).collect(Collectors.toSet());
    findings.require(START_ONCE, start.tag(), ids.size() <= 1 && start.runs().size() <= 1, ids);
    findings.require(START_KEPT, start.tag(), ids.containsAll(start.runs()), start.runs());
  }

  private void run(Run run) {
    Expected plan = expected.get(run.workflow());
    if (plan == null) {
      return;
    }
    ends(run);
    caused(NO_TAKE_OVER, run, run.takenOver(), explanations::explainTakeOver);
    caused(NO_FAILURE, run, run.failed(), explanations::explain);
    caused(WAIT_KEPT, run, earlyCalls(run), explanations::explain);
    calls(run, plan);
    findings.require(MESSAGE_ONCE, run.id(), run.messages() == run.recipients(), run.messages());
    findings.require(MESSAGE_WHOLE, run.id(), run.incomplete() == 0, run.incomplete());
    if (run.finished()) {
      findings.require(SETS_RELEASED, run.id(), run.sets() <= Expected.SETS, run.sets());
      boolean made = plan.awaits() == Awaits.PERSON || run.recipients() >= plan.recipients();
      findings.require(MESSAGE_MADE, run.id(), made, run.recipients());
    }
    if (run.state().equals("FINISHED")) {
      findings.require(
          COUNTS_ADD_UP,
          run.id(),
          run.rows().entrySet().containsAll(plan.rows().entrySet()),
          run.rows());
    }
  }

  private void ends(Run run) {
    boolean stopRequested = commanded(run, "stop", Outcome.OK, Outcome.UNKNOWN);
    boolean stopped = run.state().equals("STOPPED");
    findings.require(RUN_ENDS, run.id(), run.finished() || (stopped && stopRequested), run.state());
    findings.require(
        RUN_ENDS, run.id(), !commanded(run, "stop", Outcome.OK) || run.endedAt().isPresent(), "");
    long ends =
        run.lines("run.finished")
            + run.lines("run.finishedWithWarnings")
            + run.lines("run.stopped");
    findings.require(END_ONCE, run.id(), ends <= 1 && run.lines("run.started") == 1, run.journal());
    findings.require(END_ONCE, run.id(), !run.finished() || ends == 1, run.journal());
    if (stopped) {
      Instant latest = run.endedAt().orElse(Instant.MAX.minus(STOPPING)).plus(STOPPING);
      findings.require(
          STOP_HOLDS,
          run.id(),
          run.lastBeginning().filter(begun -> begun.isAfter(latest)).isEmpty(),
          run.lastBeginning());
    }
  }

  /** A stop is passed on to the runs that a run waits for. */
  private boolean commanded(Run run, String name, Outcome... outcomes) {
    return Stream.concat(Stream.of(run.id()), run.parent().stream())
        .flatMap(id -> commandsByRun.getOrDefault(id, List.of()).stream())
        .filter(command -> command.name().equals(name))
        .map(Command::outcome)
        .anyMatch(List.of(outcomes)::contains);
  }

  private void caused(
      Invariant invariant, Run run, List<Instant> instants, Predicate<Instant> explained) {
    instants.forEach(at -> findings.require(invariant, run.id(), explained.test(at), at));
  }

  private List<Instant> earlyCalls(Run run) {
    return history.arrivals().earlyCalls().stream()
        .filter(call -> call.tag().equals(run.tag()))
        .map(EarlyCall::at)
        .toList();
  }

  /** A child run that was stopped and the one that follows it have one tag. */
  private void calls(Run run, Expected plan) {
    List<Run> all =
        runsByTag.getOrDefault(run.tag(), List.of()).stream()
            .filter(one -> one.workflow().equals(run.workflow()))
            .toList();
    List<Call> calls = callsByTag.getOrDefault(run.tag(), List.of());
    long exchanges = all.stream().mapToLong(Run::exchanges).sum();
    findings.require(CALL_RECORDED, run.id(), calls.size() <= exchanges, calls.size());
    long most =
        plan.calls() * all.stream().mapToLong(one -> 1 + one.lines("run.commanded.resume")).sum();
    Set<Call> distinct = new HashSet<>(calls);
    findings.require(
        CALL_MADE,
        run.id(),
        !run.state().equals("FINISHED") || distinct.size() >= plan.calls(),
        distinct.size());
    if (plan.safe()) {
      Set<String> keys = calls.stream().map(Call::key).collect(Collectors.toSet());
      findings.require(CALL_SAME, run.id(), keys.size() <= most && !keys.contains(""), keys);
      findings.require(CALL_SAME, run.id(), distinct.size() == keys.size(), distinct);
    } else {
      findings.require(CALL_ONCE, run.id(), calls.size() <= most, calls.size());
    }
  }

  /** Each firing that is doubled ends the series earlier, and each that is lost ends it later. */
  private void firings(Armed armed) {
    long runs =
        stored.runs().stream().filter(run -> run.workflow().equals(armed.workflow())).count();
    Instant last = armed.first().plus(armed.period().multipliedBy(armed.firings() - 1));
    Optional<Instant> served =
        stored.lastFirings().stream()
            .filter(firing -> firing.workflow().equals(armed.workflow()))
            .map(LastFiring::at)
            .findFirst();
    Instant at = served.orElse(Instant.MAX);
    findings.require(FIRED, armed.workflow(), runs >= armed.firings() && !at.isAfter(last), served);
    findings.require(
        FIRED_ONCE, armed.workflow(), runs <= armed.firings() && !at.isBefore(last), served);
  }

  private void environment() {
    stored
        .leftovers()
        .forEach(left -> findings.require(NOTHING_LEFT, left, false, "after the last run"));
    for (FaultWindow fault : history.faults()) {
      findings.require(NODE_RECOVERS, fault.kind(), fault.recovered(), fault.from());
    }
  }
}
