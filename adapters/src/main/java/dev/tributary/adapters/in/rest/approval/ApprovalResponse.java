package dev.tributary.adapters.in.rest.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.approval.WaitingApproval;
import dev.tributary.domain.waiting.Awaited;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity that waits for the decision of a person.
 *
 * @param id of this one wait; a later wait of the same activity has another one
 * @param kind `approval` when the activity requires it, `brake` when a brake holds the activity
 * @param approvers `operators`, or `secondPerson` under the four-eyes principle
 * @param reasons why it waits, in the reader's language
 * @param began when the activity began
 * @param until when the approval expires; missing when it does not
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalResponse(
    String id,
    UUID run,
    String workflow,
    String activity,
    String kind,
    @Nullable String approvers,
    List<String> reasons,
    Instant began,
    @Nullable Instant until) {
  static ApprovalResponse from(WaitingApproval approval, Locale locale) {
    Awaited awaited = approval.waitsFor().awaited();
    return new ApprovalResponse(
        approval.id().toString(),
        approval.run().value(),
        approval.workflow().value(),
        approval.activity().value(),
        awaited.kind(),
        awaited instanceof Awaited.Approval(var approvers, var _) ? EnumNames.id(approvers) : null,
        approval.waitsFor().reasons().stream().map(reason -> Texts.render(reason, locale)).toList(),
        approval.began(),
        approval.waitsFor().until().orElse(null));
  }
}
