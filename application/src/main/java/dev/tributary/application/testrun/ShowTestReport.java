package dev.tributary.application.testrun;

import dev.tributary.application.message.EarlierDeliveries;
import dev.tributary.application.message.Outbox;
import dev.tributary.application.message.Outbox.CountedDelivery;
import dev.tributary.application.message.Outbox.Filter;
import dev.tributary.application.run.Runs;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.testrun.TestRunErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows what a test run would have sent, and what the last real run has sent. */
@ApplicationScoped
public class ShowTestReport {
  private static final int SAMPLES = 3;
  private static final int DELIVERIES = 100;

  private final Runs runs;
  private final Outbox outbox;
  private final EarlierDeliveries earlier;

  public ShowTestReport(Runs runs, Outbox outbox, EarlierDeliveries earlier) {
    this.runs = runs;
    this.outbox = outbox;
    this.earlier = earlier;
  }

  /**
   * What one activity would have sent.
   *
   * @param last the last finished delivery of the same activity in a real run
   * @param samples messages as their recipients would have got them
   */
  public record Unsent(
      CountedDelivery delivery, Optional<CountedDelivery> last, List<OutboxMessage> samples) {}

  /**
   * What a test run would have sent.
   *
   * @param deliveries of it and of the runs of its sub-workflows, in the order in which they began
   */
  public record Report(TestRun test, List<Unsent> deliveries) {}

  /**
   * @throws NotFound when there is no such run, or it is a real one
   */
  @Transactional
  public Report of(RunId run) {
    TestRun test =
        runs.find(run)
            .flatMap(WorkflowRun::test)
            .orElseThrow(() -> new NotFound(TestRunErrorCode.NO_TEST_RUN, run.toString()));
    return new Report(
        test, outbox.withSubWorkflows(run, DELIVERIES).stream().map(this::unsent).toList());
  }

  private Unsent unsent(CountedDelivery counted) {
    Delivery delivery = counted.delivery();
    return new Unsent(
        counted,
        earlier.before(delivery, 1).stream()
            .findFirst()
            .flatMap(last -> outbox.delivery(last.id())),
        samples(delivery));
  }

  private List<OutboxMessage> samples(Delivery delivery) {
    return outbox
        .messages(
            new Filter(
                Optional.empty(), Optional.of(delivery.id()), Optional.of(MessageState.SANDBOXED)),
            Optional.empty(),
            SAMPLES)
        .items();
  }
}
