package dev.tributary.application.activity.externalapi.pinned;

import dev.tributary.application.activity.externalapi.pinned.PinnedResponses.StoredResponse;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.chain.StubbedCalls;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.testrun.CallChoice.Pinned;
import dev.tributary.domain.testrun.CallChoice.Sample;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes the calls of a test run that have a stubbed response: a sample of its start or a pinned
 * response.
 */
@ApplicationScoped
public class StubbedResponses {
  private static final int OK = 200;

  private final PinnedResponses pins;
  private final StubbedCalls calls;

  public StubbedResponses(PinnedResponses pins, StubbedCalls calls) {
    this.pins = pins;
    this.calls = calls;
  }

  /**
   * Passes the stubbed response to the reader, as one that is received.
   *
   * @throws Refused when the response that was pinned at the start of the run is not there any more
   * @throws dev.tributary.application.exchange.http.ExchangeFailed as a call that is sent
   */
  public <T> T send(Stubbed stubbed, Call call, CallContext context, ResponseReader<T> reader) {
    PinnedResponse response =
        switch (stubbed) {
          case Sample(var body) -> new PinnedResponse(OK, contentType(body), body);
          case Pinned(var workflow) -> pinned(workflow, call.place().activity());
        };
    context.trace(
        Message.of(
            stubbed instanceof Sample ? "testrun.sampled" : "testrun.pinned",
            call.method().name(),
            call.mask().mask(call.url().withoutQuery())));
    return calls.send(call, context, PinnedHttpResponse.of(response), reader);
  }

  private PinnedResponse pinned(WorkflowName workflow, ActivityId activity) {
    return pins.find(workflow, activity)
        .map(StoredResponse::response)
        .orElseThrow(() -> new Refused(ExternalApiErrorCode.PINNED_NONE, activity.value()));
  }

  /** A sample is a body alone: what counts where the settings leave the format to the response. */
  private static String contentType(String sample) {
    String text = Trimming.both(sample);
    return text.startsWith("{") || text.startsWith("[") ? "application/json" : "text/csv";
  }
}
