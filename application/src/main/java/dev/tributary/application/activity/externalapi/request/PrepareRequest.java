package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.personal.SendPersonalData;
import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.plan.CarriedColumns;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Renders the requests of an execution; a repeat of it gives the same bytes.
 *
 * <p>A plan of several calls asks for each by its part: {@code requests.of(settings, set,
 * context).request(CallPart.of(7, new RowRange(601, 100)))} is the seventh call, made of the rows
 * 601 to 700. The token of a page is a {@link PlacedValue} of the part, and an address that a
 * response gave is its {@code next}.
 */
@ApplicationScoped
public class PrepareRequest {
  private final EvaluateTemplates templates;
  private final CallRequests.Writers writers;

  public PrepareRequest(
      EvaluateTemplates templates,
      SecretValues secrets,
      BodyWriter bodies,
      SendPersonalData personal) {
    this.templates = templates;
    this.writers = new CallRequests.Writers(secrets, bodies, personal);
  }

  /**
   * The requests of an execution.
   *
   * @param set whose rows they are made of
   * @throws RequestNotPrepared when an expression does not fit what arrived, or personal data may
   *     not be sent
   */
  public CallRequests of(
      ExternalApiSettings settings, Optional<CallRows> set, ActivityContext context) {
    writers
        .personal()
        .refused(
            settings, set.map(CallRows::table), set.map(CallRows::copied).orElse(Set.of()), context)
        .ifPresent(
            refused -> {
              throw new RequestNotPrepared(refused);
            });
    try {
      return new CallRequests(
          settings, set, context, templates.in(settings, set, context), writers);
    } catch (UnparsableExpression unparsable) {
      throw unreadable(unparsable);
    }
  }

  /**
   * The columns that the rows of responses get of the rows that the calls are made of.
   *
   * @throws RequestNotPrepared when one did not arrive
   */
  public CarriedColumns carried(ExternalApiSettings settings, Optional<WorkTable> set) {
    return templates.carried(settings.plan(), set.map(WorkTable::structure));
  }

  static RequestNotPrepared unreadable(UnparsableExpression unparsable) {
    return new RequestNotPrepared(
        ActivityFailure.configuration(
            ExternalApiErrorCode.TEMPLATE_UNREADABLE, unparsable.problem().column()));
  }
}
