package dev.tributary.webapp.chaos.faults;

import dev.tributary.webapp.chaos.check.History.Target;
import dev.tributary.webapp.chaos.witness.ApiWitness;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;

/** The kinds of faults, each with about how many seconds one takes until all nodes are well. */
public enum FaultKind {
  KILL_NODE(Target.NODES, 7, random -> new Fault.KillNode(node(random))),
  KILL_TWO_NODES(Target.NODES, 9, random -> new Fault.KillTwoNodes(node(random))),
  TERMINATE_NODE(Target.NODES, 9, random -> new Fault.TerminateNode(node(random))),
  PAUSE_WITHIN_THE_LEASE(
      Target.NODES, 3, random -> new Fault.PauseNode(node(random), seconds(random, 1, 2))),
  PAUSE_BEYOND_THE_LEASE(
      Target.NODES, 8, random -> new Fault.PauseNode(node(random), seconds(random, 6, 8))),
  STOP_RUNS_OF_A_PAUSED_NODE(
      Target.NODES, 8, random -> new Fault.PauseAndStop(node(random), seconds(random, 6, 8))),
  ROLLING_RESTART(Target.NODES, 22, _ -> new Fault.RollingRestart()),
  KILL_POSTGRES(Target.DATABASE, 6, _ -> new Fault.KillPostgres()),
  RESTART_POSTGRES(Target.DATABASE, 6, _ -> new Fault.StopPostgres(Duration.ZERO)),
  STOP_POSTGRES(Target.DATABASE, 16, random -> new Fault.StopPostgres(seconds(random, 8, 12))),
  TERMINATE_CONNECTIONS(Target.DATABASE, 2, _ -> new Fault.TerminateConnections()),
  DRAIN_POOLS(Target.DATABASE, 6, random -> new Fault.DrainPools(seconds(random, 3, 5))),
  CUT_NETWORK(
      Target.NETWORK, 8, random -> new Fault.CutNetwork(node(random), seconds(random, 3, 7))),
  DELAY_NETWORK(
      Target.NETWORK, 8, random -> new Fault.DelayNetwork(node(random), seconds(random, 5, 8))),
  SILENT_NETWORK(
      Target.NETWORK, 11, random -> new Fault.SilenceNetwork(node(random), seconds(random, 6, 9))),
  API_DOWN(
      Target.SERVICES,
      6,
      random -> new Fault.ApiFault(ApiWitness.Behaviour.DOWN, seconds(random, 3, 6))),
  API_SLOW(
      Target.SERVICES,
      6,
      random -> new Fault.ApiFault(ApiWitness.Behaviour.SLOW, seconds(random, 3, 6))),
  API_CUT(
      Target.SERVICES,
      6,
      random -> new Fault.ApiFault(ApiWitness.Behaviour.CUT, seconds(random, 3, 6))),
  MAIL_DIES(Target.SERVICES, 6, random -> new Fault.MailDies(seconds(random, 3, 6))),
  HOOK_FAILS(Target.SERVICES, 6, random -> new Fault.HookFails(seconds(random, 3, 6))),
  TOKENS_REVOKED(Target.SERVICES, 1, _ -> new Fault.RevokeTokens()),
  MANY_STARTS(Target.LOAD, 8, _ -> new Fault.ManyStarts(200)),
  MANY_WAITS(Target.LOAD, 8, _ -> new Fault.ManyWaits(150));

  private static final int NODES = 3;

  private final Target target;
  private final Duration takes;

  @SuppressWarnings("ImmutableEnumChecker") // it is, which its type cannot say
  private final Function<Random, Fault> drawn;

  FaultKind(Target target, int seconds, Function<Random, Fault> drawn) {
    this.target = target;
    this.takes = Duration.ofSeconds(seconds);
    this.drawn = drawn;
  }

  Target target() {
    return target;
  }

  Duration takes() {
    return takes;
  }

  public Fault draw(Random random) {
    return drawn.apply(random);
  }

  private static int node(Random random) {
    return random.nextInt(NODES);
  }

  private static Duration seconds(Random random, int least, int most) {
    return Duration.ofMillis(random.nextInt(least * 1000, most * 1000 + 1));
  }
}
