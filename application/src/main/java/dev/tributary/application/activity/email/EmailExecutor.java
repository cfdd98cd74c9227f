package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.message.delivery.DeliverMessages;
import dev.tributary.application.message.delivery.DeliveryFailure;
import dev.tributary.application.message.delivery.DeliveryResult;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.approval.ApprovalErrorCode;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.value.DurationText;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the settings and texts of an Email activity, and has its messages delivered. */
@ApplicationScoped
public class EmailExecutor implements ActivityExecutor<EmailSettings> {
  private final CheckEmail check;
  private final ResourceCatalogue catalogue;
  private final DeliverMessages deliver;

  public EmailExecutor(CheckEmail check, ResourceCatalogue catalogue, DeliverMessages deliver) {
    this.check = check;
    this.catalogue = catalogue;
    this.deliver = deliver;
  }

  @Override
  public ActivityOutcome execute(EmailSettings settings, ActivityContext context) {
    Optional<WorkTable> table = context.inputTable();
    if (table.isEmpty()) {
      return failed(ActivityFailure.configuration(EmailErrorCode.NO_ROWS));
    }
    MessageFields fields =
        MessageFields.of(table.get().structure(), catalogue, context.variableTypes());
    CheckEmail.Result checked = check.check(settings, Optional.of(fields));
    if (!checked.problems().errors().isEmpty()) {
      return failed(ActivityFailure.configuration(checked.problems().errors().getFirst()));
    }
    DeliveryPlan plan = EmailPlan.of(settings, checked.templates().orElseThrow());
    return switch (deliver.deliver(plan, table.get(), fields, context)) {
      case DeliveryResult.Finished finished -> finished.outcome();
      case DeliveryResult.Rejected rejected -> rejected.outcome();
      case DeliveryResult.Waiting(var wait) -> new ActivityOutcome.Suspended(wait);
      case DeliveryResult.Stopped(var failure) -> failed(failure(failure));
    };
  }

  private static ActivityFailure failure(DeliveryFailure failure) {
    return switch (failure) {
      case DeliveryFailure.ServerUnreachable(var attempts, var detail) ->
          ActivityFailure.configuration(EmailErrorCode.SERVER_NOT_REACHED, attempts, detail);
      case DeliveryFailure.SignInRefused(var detail) ->
          ActivityFailure.configuration(EmailErrorCode.SIGN_IN_REFUSED, detail);
      case DeliveryFailure.SenderRefused(var refusals, var last) ->
          ActivityFailure.configuration(EmailErrorCode.SENDER_REFUSED, refusals, last.line());
      case DeliveryFailure.NotApproved(var within) ->
          ActivityFailure.configuration(
              ApprovalErrorCode.NOT_APPROVED_IN_TIME, DurationText.write(within));
    };
  }

  private static ActivityOutcome failed(ActivityFailure failure) {
    return new ActivityOutcome.Failed(failure, Variables.NONE);
  }
}
