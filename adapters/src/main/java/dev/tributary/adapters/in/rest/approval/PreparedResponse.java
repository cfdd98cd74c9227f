package dev.tributary.adapters.in.rest.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.message.DeliveryResponse;
import dev.tributary.adapters.in.rest.message.MessageResponse;
import dev.tributary.application.approval.ShowApproval.Shown;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides on.
 *
 * @param delivery what was prepared
 * @param last the last finished delivery of the same activity
 * @param samples some messages that are ready
 * @param mayApprove whether the caller may approve; an operator can always reject
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreparedResponse(
    ApprovalResponse approval,
    @Nullable DeliveryResponse delivery,
    @Nullable DeliveryResponse last,
    List<MessageResponse> samples,
    boolean mayApprove) {
  static PreparedResponse from(Shown shown, Locale locale) {
    return new PreparedResponse(
        ApprovalResponse.from(shown.approval(), locale),
        shown.delivery().map(DeliveryResponse::from).orElse(null),
        shown.last().map(DeliveryResponse::from).orElse(null),
        shown.samples().stream().map(MessageResponse::from).toList(),
        shown.mayApprove());
  }
}
