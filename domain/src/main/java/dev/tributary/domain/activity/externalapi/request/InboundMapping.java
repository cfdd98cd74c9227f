package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/**
 * What of the arriving rows goes into the request.
 *
 * @param set whose rows; empty takes the only input that carries rows
 * @param addCount whether {@code params.count} holds the number of rows
 * @param columns the members of each element of {@code data}, in order; none leaves {@code data}
 *     out
 * @param params further members of {@code params}; texts may hold {@code $(expression)}
 */
public record InboundMapping(
    Optional<ActivityId> set,
    boolean addCount,
    List<InboundColumn> columns,
    JsonObject params,
    EmptyInput whenEmpty) {
  /** The member of {@code params} that holds the number of rows. */
  public static final String COUNT = "count";

  /** Nothing is sent but {@code {}}. */
  public static final InboundMapping NONE =
      new InboundMapping(Optional.empty(), false, List.of(), JsonObject.EMPTY, EmptyInput.CALL);

  public InboundMapping {
    columns = List.copyOf(columns);
  }

  /** The structure of the rows that arrive; empty when it is not known. */
  public Optional<WorkTableStructure> arriving(ActivityPlace place) {
    return place.inbound().stream()
        .filter(transition -> set.isEmpty() || transition.from().equals(set.get()))
        .map(Inbound::structure)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether there is no call without rows that arrive. */
  public boolean needsRows(PlanSettings plan) {
    return set.isPresent() || usesRows() || plan.divided();
  }

  /** Whether the request depends on the rows that arrive. */
  public boolean usesRows() {
    return addCount || !columns.isEmpty();
  }
}
