package dev.tributary.webapp.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the witnesses outside of the program recorded. */
public record History(
    List<Start> starts,
    List<Command> commands,
    List<Call> calls,
    List<EarlyCall> earlyCalls,
    List<Mail> mails,
    List<Armed> armed,
    List<FaultWindow> faults) {
  public History {
    starts = List.copyOf(starts);
    commands = List.copyOf(commands);
    calls = List.copyOf(calls);
    earlyCalls = List.copyOf(earlyCalls);
    mails = List.copyOf(mails);
    armed = List.copyOf(armed);
    faults = List.copyOf(faults);
  }

  /**
   * A start, with all its repeats under one key.
   *
   * @param tag the key, which is also a parameter of the run
   * @param runs the runs that responses named; none when every outcome is unknown
   */
  public record Start(String tag, String workflow, Set<String> runs) {
    public Start {
      runs = Set.copyOf(runs);
    }
  }

  /** A command to a run. */
  public record Command(String run, String name, Outcome outcome) {}

  /** What a client knows of its request. */
  public enum Outcome {
    OK,
    REFUSED,
    UNKNOWN
  }

  /**
   * A request that arrived at the API.
   *
   * @param tag of the run that sent it, from its body
   * @param key its idempotency key; empty without one
   * @param body a hash of its bytes
   */
  public record Call(String path, String tag, String key, String body) {}

  /** A request that arrived before the time until which the API had postponed it. */
  public record EarlyCall(String tag, Instant at) {}

  /** A message that the mail server accepted. */
  public record Mail(String messageId, String recipient) {}

  /**
   * A workflow that was armed to start by itself.
   *
   * @param first instant at which it is due, as the response named it
   * @param firings how many there are in all
   */
  public record Armed(String workflow, Instant first, Duration period, long firings) {}

  /**
   * A fault, from its injection to the recovery of all nodes.
   *
   * @param hit whether a task was running where it was injected
   * @param recovered whether every node was ready again in time
   */
  public record FaultWindow(
      String kind, Instant from, Instant to, boolean hit, boolean recovered) {}
}
