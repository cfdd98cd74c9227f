package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/** Finds the set whose rows feed the request. */
public final class InboundSet {
  private InboundSet() {}

  /** The set, empty when none arrived and none is needed. */
  public static Optional<WorkTable> of(ExternalApiSettings settings, ActivityContext context) {
    InboundMapping mapping = settings.inbound();
    Optional<WorkTable> table =
        mapping.set().map(id -> from(id, context)).orElseGet(context::inputTable);
    if (table.isEmpty() && mapping.needsRows(settings.plan())) {
      String from = mapping.set().map(ActivityId::value).orElse("-");
      throw new RequestNotPrepared(
          ActivityFailure.configuration(ExternalApiErrorCode.INPUT_MISSING, from));
    }
    return table;
  }

  private static Optional<WorkTable> from(ActivityId id, ActivityContext context) {
    return context.inputs().stream()
        .filter(input -> input.from().equals(id))
        .map(ActivityInput::table)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
