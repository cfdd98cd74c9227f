package dev.tributary.adapters.in.rest.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.domain.storage.Amount;
import dev.tributary.domain.storage.StorageFigures;
import dev.tributary.domain.storage.StoredKind;
import dev.tributary.domain.storage.StoredWorkflow;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is stored.
 *
 * @param measuredAt missing before the first measurement
 * @param historyBytes of all runs with what ends with them
 * @param tables of the database, the largest first
 * @param workflows the largest first
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StorageResponse(
    @Nullable Instant measuredAt,
    long historyBytes,
    List<TableResponse> tables,
    List<WorkflowResponse> workflows) {

  static StorageResponse of(Optional<StorageFigures> figures) {
    return figures
        .map(StorageResponse::of)
        .orElse(new StorageResponse(null, 0, List.of(), List.of()));
  }

  private static StorageResponse of(StorageFigures figures) {
    return new StorageResponse(
        figures.measuredAt(),
        figures.historyBytes(),
        figures.tables().stream()
            .map(table -> new TableResponse(table.name(), table.bytes()))
            .toList(),
        figures.workflows().stream().map(WorkflowResponse::of).toList());
  }

  /**
   * A table.
   *
   * @param bytes on disk, with indexes and free room
   */
  @RegisterForReflection
  public record TableResponse(String name, long bytes) {}

  /** What is stored of one workflow. */
  @RegisterForReflection
  public record WorkflowResponse(String name, long bytes, List<AmountResponse> stored) {
    static WorkflowResponse of(StoredWorkflow workflow) {
      return new WorkflowResponse(
          workflow.workflow(),
          workflow.bytes(),
          Stream.of(StoredKind.values())
              .map(kind -> AmountResponse.of(kind, workflow.of(kind)))
              .toList());
    }
  }

  /**
   * What is stored of one kind.
   *
   * @param kind {@code runs}, {@code journal}, {@code sets}, {@code exchanges} or {@code messages}
   * @param count of runs, lines, sets, exchanges or messages
   * @param rows of sets; 0 for all else
   * @param bytes of data, without indexes and free room
   */
  @RegisterForReflection
  public record AmountResponse(String kind, long count, long rows, long bytes) {
    static AmountResponse of(StoredKind kind, Amount amount) {
      return new AmountResponse(EnumNames.id(kind), amount.count(), amount.rows(), amount.bytes());
    }
  }
}
