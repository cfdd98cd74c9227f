package dev.tributary.domain.testrun;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.OutsideCalls;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.testrun.CallChoice.Pinned;
import dev.tributary.domain.testrun.CallChoice.Real;
import dev.tributary.domain.testrun.CallChoice.Sample;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the choices of a person mean for a workflow. */
public final class TestRunRules {
  private final TestRunLimits limits;

  public TestRunRules(TestRunLimits limits) {
    this.limits = limits;
  }

  /**
   * The test run of {@code workflow}.
   *
   * @throws Refused when a number is out of its range, a choice has no call, or nothing is chosen
   *     for calls that may change what others hold
   */
  public TestRun of(WorkflowDefinition workflow, TestRunChoices choices) {
    choices.calls().keySet().forEach(activity -> requireCalls(workflow, activity));
    Map<ActivityId, Stubbed> stubbed = new HashMap<>();
    for (Activity activity : workflow.activities()) {
      stubbed(workflow, activity, choices)
          .ifPresent(response -> stubbed.put(activity.id(), response));
    }
    requireLength(stubbed.values());
    return new TestRun(people(choices), stubbed);
  }

  private static Optional<Stubbed> stubbed(
      WorkflowDefinition workflow, Activity activity, TestRunChoices choices) {
    Optional<CallChoice> chosen = Optional.ofNullable(choices.calls().get(activity.id()));
    return switch (activity.settings().outsideCalls()) {
      case NONE -> Optional.empty();
      case READING -> chosen.flatMap(TestRunRules::stubbed);
      case CHANGING ->
          stubbed(
              chosen.orElseThrow(
                  () ->
                      new Refused(
                          TestRunErrorCode.UNDECIDED_CALL,
                          activity.id().value(),
                          workflow.name().value())));
    };
  }

  private static Optional<Stubbed> stubbed(CallChoice choice) {
    return switch (choice) {
      case Real() -> Optional.empty();
      case Stubbed response -> Optional.of(response);
    };
  }

  private static void requireCalls(WorkflowDefinition workflow, ActivityId id) {
    boolean calls =
        workflow
            .activity(id)
            .filter(activity -> activity.settings().outsideCalls() != OutsideCalls.NONE)
            .isPresent();
    if (!calls) {
      throw new Refused(TestRunErrorCode.NO_CALLS, id.value());
    }
  }

  private long people(TestRunChoices choices) {
    long people = choices.people().orElse(limits.people());
    if (people < 1 || people > limits.mostPeople()) {
      throw new Refused(TestRunErrorCode.PEOPLE_OUT_OF_RANGE, people, limits.mostPeople());
    }
    return people;
  }

  /** Of what is stored with the run: a pinned response stays where it is. */
  private void requireLength(Collection<Stubbed> stubbed) {
    long length = stubbed.stream().mapToLong(TestRunRules::length).sum();
    if (length > limits.sampleCharacters()) {
      throw new Refused(TestRunErrorCode.SAMPLES_TOO_LONG, length, limits.sampleCharacters());
    }
  }

  private static int length(Stubbed stubbed) {
    return switch (stubbed) {
      case Sample(var response) -> response.length();
      case Pinned _ -> 0;
    };
  }
}
