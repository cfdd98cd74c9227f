package dev.tributary.webapp.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the witnesses outside of the program recorded.
 *
 * @param work from the first requests to the nodes, just started, to the last ones of clients
 */
public record History(
    Span work, Requests requests, Arrivals arrivals, List<Armed> armed, List<FaultWindow> faults) {
  public History {
    armed = List.copyOf(armed);
    faults = List.copyOf(faults);
  }

  /** A stretch of time. */
  public record Span(Instant from, Instant to) {}

  /** What clients requested, and what they know of the outcomes. */
  public record Requests(
      List<Start> starts, List<Command> commands, List<Decision> decisions, List<Signal> signals) {
    public Requests {
      starts = List.copyOf(starts);
      commands = List.copyOf(commands);
      decisions = List.copyOf(decisions);
      signals = List.copyOf(signals);
    }
  }

  /** What the program has sent out. */
  public record Arrivals(
      List<Call> calls,
      List<EarlyCall> earlyCalls,
      List<PageRequest> pages,
      List<Job> jobs,
      List<Mail> mails,
      List<Delivery> deliveries) {
    public Arrivals {
      calls = List.copyOf(calls);
      earlyCalls = List.copyOf(earlyCalls);
      pages = List.copyOf(pages);
      jobs = List.copyOf(jobs);
      mails = List.copyOf(mails);
      deliveries = List.copyOf(deliveries);
    }

    public List<Event> events() {
      return deliveries.stream().flatMap(delivery -> delivery.events().stream()).toList();
    }
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

  /** A decision on what waits for a person. */
  public record Decision(String approval, String run, boolean approved, Outcome outcome) {}

  /**
   * A signal to the runs that wait for it, whose response has come.
   *
   * @param woken how many runs it has woken, as the response says
   */
  public record Signal(String id, long woken) {}

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
   * @param signal that has woken the run before; empty without one
   * @param key its idempotency key; empty without one
   * @param body a hash of its bytes
   */
  public record Call(String path, String tag, String signal, String key, String body) {}

  /** A request that arrived before the time until which the API had postponed it. */
  public record EarlyCall(String tag, Instant at) {}

  /**
   * A request for a page that arrived at the API.
   *
   * @param tag of the run that sent it
   * @param page its number, from 1
   */
  public record PageRequest(String tag, int page) {}

  /**
   * A job that the API has created.
   *
   * @param tag of the run that requested it
   * @param ends when it ends by itself
   */
  public record Job(String id, String tag, Instant ends, List<JobRequest> requests) {
    public Job {
      requests = List.copyOf(requests);
    }
  }

  /**
   * A request about a job.
   *
   * @param responded when its response was sent; empty when none was, or a part, or an error
   */
  public record JobRequest(Kind kind, Instant at, Optional<Instant> responded) {
    /** What it requests. */
    public enum Kind {
      CREATE,
      POLL,
      RESULT,
      ABORT,
      DELETE
    }
  }

  /** A message that the mail server accepted. */
  public record Mail(String messageId, String recipient) {}

  /** A request that arrived at the webhook. */
  public record Delivery(String id, List<Event> events) {
    public Delivery {
      events = List.copyOf(events);
    }
  }

  /** An event of a delivery. */
  public record Event(String id, String type, String workflow, String run) {}

  /**
   * A workflow that was armed to start by itself.
   *
   * @param first instant at which it is due, as the response named it
   * @param firings how many there are in all
   */
  public record Armed(String workflow, Instant first, Duration period, long firings) {}

  /** What a fault strikes. */
  public enum Target {
    NODES,
    NETWORK,
    DATABASE,
    SERVICES,
    LOAD;

    /** Whether nodes may miss their heartbeats. */
    boolean delaysHeartbeats() {
      return switch (this) {
        case NODES, NETWORK, DATABASE -> true;
        case SERVICES, LOAD -> false;
      };
    }
  }

  /**
   * A fault, from its injection to the recovery of all nodes.
   *
   * @param hit whether a task was running where it was injected
   * @param recovered whether every node was ready again in time
   */
  public record FaultWindow(
      String kind, Target target, Instant from, Instant to, boolean hit, boolean recovered) {}
}
