package dev.tributary.webapp.chaos.faults;

import dev.tributary.webapp.chaos.witness.ApiWitness;
import java.time.Duration;

/** What is done to the nodes or to what they depend on. Nodes are numbered from 0. */
public sealed interface Fault {
  /** SIGKILL; started again a moment later. */
  record KillNode(int node) implements Fault {}

  /** All but one at once. */
  record KillTwoNodes(int spared) implements Fault {}

  /** SIGTERM; started again. */
  record TerminateNode(int node) implements Fault {}

  /** SIGSTOP, and SIGCONT after so long. */
  record PauseNode(int node, Duration time) implements Fault {}

  /** SIGSTOP; what the node was working on is stopped at another one; SIGCONT after so long. */
  record PauseAndStop(int node, Duration time) implements Fault {}

  /** SIGTERM and a start, node by node. */
  record RollingRestart() implements Fault {}

  /** SIGKILL of every process of the database; started again. */
  record KillPostgres() implements Fault {}

  /** An orderly stop; started again after so long. */
  record StopPostgres(Duration time) implements Fault {}

  /** Every session of the program is ended by the database. */
  record TerminateConnections() implements Fault {}

  /** A lock on the runs lets the requests of all nodes wait until no connection is free. */
  record DrainPools(Duration time) implements Fault {}

  /** Every connection to the database breaks, and none is made for so long. */
  record CutNetwork(int node, Duration time) implements Fault {}

  /** Each packet to and from the database is late. */
  record DelayNetwork(int node, Duration time) implements Fault {}

  /** Connections stay open, and nothing passes; what was sent arrives afterwards. */
  record SilenceNetwork(int node, Duration time) implements Fault {}

  record ApiFault(ApiWitness.Behaviour behaviour, Duration time) implements Fault {}

  /** Connections of the mail server break in and after messages. */
  record MailDies(Duration time) implements Fault {}

  /** The webhook refuses, breaks connections, and breaks them after what it has recorded. */
  record HookFails(Duration time) implements Fault {}

  /** The API accepts no access token that it has issued before. */
  record RevokeTokens() implements Fault {}

  /** So many starts at once. */
  record ManyStarts(int starts) implements Fault {}

  /** So many starts at once of runs that wait. */
  record ManyWaits(int starts) implements Fault {}
}
