package dev.tributary.adapters.in.rest.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.message.DeliveryResponse;
import dev.tributary.adapters.in.rest.message.MessageResponse;
import dev.tributary.application.testrun.ShowTestReport.Report;
import dev.tributary.application.testrun.ShowTestReport.Unsent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test run would have sent.
 *
 * @param people how many rows each selection of people had at most
 * @param sampled the activities whose calls a sample or a pinned response stood for
 * @param deliveries of activities that have been reached, in this run and in the runs of its
 *     sub-workflows, in the order in which they began; at most 100
 */
@RegisterForReflection
record TestReportResponse(long people, List<String> sampled, List<UnsentResponse> deliveries) {
  /**
   * What one activity would have sent.
   *
   * @param delivery `sandboxed` is the number of messages that would have been sent; of a
   *     sub-workflow `workflow` and `run` are those of the sub-workflow
   * @param last the last finished delivery of the same activity in a real run
   * @param samples some of the messages
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UnsentResponse(
      DeliveryResponse delivery, @Nullable DeliveryResponse last, List<MessageResponse> samples) {
    static UnsentResponse from(Unsent unsent) {
      return new UnsentResponse(
          DeliveryResponse.from(unsent.delivery()),
          unsent.last().map(DeliveryResponse::from).orElse(null),
          unsent.samples().stream().map(MessageResponse::from).toList());
    }
  }

  static TestReportResponse from(Report report) {
    return new TestReportResponse(
        report.test().people(),
        report.test().stubbed().keySet().stream().map(Object::toString).sorted().toList(),
        report.deliveries().stream().map(UnsentResponse::from).toList());
  }
}
