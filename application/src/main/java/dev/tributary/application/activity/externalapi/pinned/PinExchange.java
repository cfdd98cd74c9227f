package dev.tributary.application.activity.externalapi.pinned;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Pins the response of a recorded exchange. */
@ApplicationScoped
public class PinExchange {
  private final RecordedPin recorded;
  private final PinResponse pin;

  public PinExchange(RecordedPin recorded, PinResponse pin) {
    this.recorded = recorded;
    this.pin = pin;
  }

  /**
   * Replaces what is pinned to the activity.
   *
   * @throws dev.tributary.domain.problem.NotFound when there is no such exchange or activity
   * @throws dev.tributary.domain.problem.Refused when it holds personal data, its record does not
   *     hold the whole response, or the response is none of success
   */
  @Transactional
  public void pin(WorkflowName workflow, ActivityId activity, RunId run, ExchangeId exchange) {
    pin.pin(workflow, activity, recorded.of(run, exchange));
  }
}
