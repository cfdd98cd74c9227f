package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.approval.PostgresApprovals;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Hold;
import dev.tributary.domain.run.RunCommand.Pause;
import dev.tributary.domain.run.RunCommand.Release;
import dev.tributary.domain.run.RunCommand.RerunFrom;
import dev.tributary.domain.run.RunCommand.Restart;
import dev.tributary.domain.run.RunCommand.Resume;
import dev.tributary.domain.run.RunCommand.Skip;
import dev.tributary.domain.run.RunCommand.Stop;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is behind a run and so cannot approve its deliveries under four eyes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunInitiatorsTest extends StoredRuns {
  private static final String ROBOT = "robot (trb…)";
  private static final String SECOND = "second (two…)";
  private static final String THIRD = "third (tri…)";
  private static final List<Actor> ACTORS =
      List.of(
          new Actor(Actor.Kind.USER, "ada", ""),
          new Actor(Actor.Kind.USER, "bob", ""),
          new Actor(Actor.Kind.API_KEY, ROBOT, ""),
          new Actor(Actor.Kind.API_KEY, SECOND, ""),
          new Actor(Actor.Kind.API_KEY, THIRD, ""));

  private final PostgresApprovals approvals = new PostgresApprovals(DATABASE.dataSource());

  /** Ada has created a key, it a second one, and that a third one. */
  @BeforeAll
  static void keys() {
    SQL.update(
        """
        insert into tributary.api_key (id, name, prefix, hash, role, created_by, created_at)
        select gen_random_uuid(), name, prefix, name, 'administrator', creator, now()
        from (values ('robot', 'trb', 'ada'), ('second', 'two', 'robot (trb…)'),
          ('third', 'tri', 'second (two…)')) v(name, prefix, creator)
        """);
  }

  @Test
  void a_person_is_behind_the_runs_of_keys_however_many_keys_are_between() {
    assertInitiators(started(new Trigger.Person("ada"), Optional.empty()), adaAndHerKeys());
    assertInitiators(started(new Trigger.Key(ROBOT), Optional.empty()), adaAndHerKeys());
    assertInitiators(started(new Trigger.Key(THIRD), Optional.empty()), adaAndHerKeys());
    assertInitiators(started(new Trigger.Person("bob"), Optional.empty()), "bob");
  }

  @Test
  void who_sent_the_signal_or_armed_the_schedule_is_behind_the_run() {
    assertInitiators(started(signal(), Optional.of(ROBOT)), adaAndHerKeys());
    assertInitiators(started(new Trigger.Schedule("ada"), Optional.of("bob")), "bob");
  }

  @Test
  void who_is_behind_a_run_is_behind_those_that_it_signals() {
    RunId first = started(signal(), Optional.of("ada"));
    RunId second = started(signalOf(first), Optional.empty());
    RunId third = started(signalOf(second), Optional.empty());
    assertInitiators(third, adaAndHerKeys());

    runs.record(first, new Resume(), "bob", NOW);
    assertInitiators(third, Stream.concat(Stream.of(adaAndHerKeys()), Stream.of("bob")));

    remove(first);
    remove(second);
    assertInitiators(third, adaAndHerKeys());
  }

  @Test
  void who_started_a_run_is_behind_the_one_that_it_signals_when_it_is_removed() {
    RunId first = started(new Trigger.Person("bob"), Optional.empty());
    RunId second = started(signalOf(first), Optional.empty());

    remove(first);

    assertInitiators(second, "bob");
  }

  @Test
  void who_woke_a_run_by_a_signal_is_behind_it() {
    RunId run = started(signal(), Optional.of("shop"));
    assertInitiators(run);

    runs.signalled(run, "bob", NOW);

    assertInitiators(run, "bob");
  }

  static Stream<RunCommand> changing() {
    return Stream.of(
        new Resume(),
        new Restart(),
        new RerunFrom(END, Optional.empty()),
        new Skip(FORK),
        new Hold(FORK),
        new Release(FORK));
  }

  @ParameterizedTest
  @MethodSource("changing")
  void who_changes_what_a_run_executes_is_behind_it(RunCommand command) {
    RunId run = started(signal(), Optional.of("shop"));

    runs.record(run, command, "bob", NOW);

    assertInitiators(run, "bob");
  }

  @Test
  void who_interrupts_a_run_is_not_behind_it() {
    RunId run = started(signal(), Optional.of("shop"));

    runs.record(run, new Pause(), "bob", NOW);
    runs.record(run, new Stop(), "bob", NOW);

    assertInitiators(run);
  }

  private static Trigger signal() {
    return Trigger.Signal.to(FORK);
  }

  private static Trigger signalOf(RunId sender) {
    return Trigger.Signal.from(new Origin(sender, END), new ActivityId("order"));
  }

  private RunId started(Trigger trigger, Optional<String> initiator) {
    WorkflowRun run =
        WorkflowRun.queued(
            runs.newId(), definition(Optional.empty()), Variables.NONE, runs.newTaskIds(2));
    runs.add(run, new RunOrigin(new RevisionId(new UUID(0, 1)), 1, trigger, initiator, NOW));
    return run.id();
  }

  private static void remove(RunId run) {
    SQL.update("delete from tributary.run where id = ?", run.value());
  }

  private static String[] adaAndHerKeys() {
    return new String[] {"ada", ROBOT, SECOND, THIRD};
  }

  private void assertInitiators(RunId run, Stream<String> names) {
    assertInitiators(run, names.toArray(String[]::new));
  }

  private void assertInitiators(RunId run, String... names) {
    assertThat(ACTORS.stream().filter(actor -> approvals.isInitiator(actor, run)).map(Actor::name))
        .containsExactlyInAnyOrder(names);
  }
}
