package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.Decision;
import dev.tributary.webapp.chaos.check.History.Mail;
import dev.tributary.webapp.chaos.check.History.Outcome;
import dev.tributary.webapp.chaos.check.Stored.Letter;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what persons have decided with what became of it. */
final class DecisionCheck {
  private final Map<String, List<Decision>> byRun;
  private final Map<String, List<Letter>> letters;
  private final Set<String> accepted;
  private final Findings findings;

  private DecisionCheck(History history, List<Letter> letters, Findings findings) {
    this.byRun =
        history.requests().decisions().stream().collect(Collectors.groupingBy(Decision::run));
    this.letters = letters.stream().collect(Collectors.groupingBy(Letter::run));
    this.accepted =
        history.arrivals().mails().stream().map(Mail::messageId).collect(Collectors.toSet());
    this.findings = findings;
  }

  /**
   * @param runs those whose messages wait for a person
   */
  static void check(
      History history,
      List<Letter> letters,
      List<Run> runs,
      Map<String, Expected> expected,
      Findings findings) {
    Map<String, Long> acknowledged =
        history.requests().decisions().stream()
            .filter(decision -> decision.outcome() == Outcome.OK)
            .collect(Collectors.groupingBy(Decision::approval, Collectors.counting()));
    acknowledged.forEach(
        (id, times) -> findings.require(Invariant.DECISION_ONCE, id, times == 1, times));
    DecisionCheck check = new DecisionCheck(history, letters, findings);
    runs.forEach(run -> check.run(run, recipients(run, expected)));
  }

  private void run(Run run, int recipients) {
    List<Decision> decisions = byRun.getOrDefault(run.id(), List.of());
    List<Letter> written = letters.getOrDefault(run.id(), List.of());
    boolean sent = written.stream().map(Letter::messageId).anyMatch(accepted::contains);
    boolean mayBeApproved =
        decisions.stream().anyMatch(one -> one.approved() && one.outcome() != Outcome.REFUSED);
    require(run, !sent || mayBeApproved, decisions);
    if (run.finished() && known(decisions, true)) {
      boolean whole = written.size() == recipients && written.stream().allMatch(Letter::left);
      require(run, whole, written);
    }
    if (known(decisions, false)) {
      require(run, !sent, decisions);
    }
  }

  private static int recipients(Run run, Map<String, Expected> expected) {
    return Objects.requireNonNull(expected.get(run.workflow())).recipients();
  }

  /** Whether every decision that may have counted is this one, and one of them has. */
  private static boolean known(List<Decision> decisions, boolean approved) {
    List<Decision> counted =
        decisions.stream().filter(one -> one.outcome() != Outcome.REFUSED).toList();
    return counted.stream().allMatch(one -> one.approved() == approved)
        && counted.stream().anyMatch(one -> one.outcome() == Outcome.OK);
  }

  private void require(Run run, boolean held, Object detail) {
    findings.require(Invariant.DECISION_KEPT, run.id(), held, detail);
  }
}
