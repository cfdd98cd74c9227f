package dev.tributary.adapters.in.rest.node;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.node.NodeView;
import dev.tributary.application.node.NodeView.ImportWork;
import dev.tributary.application.node.NodeView.RunWork;
import dev.tributary.application.node.NodeView.Work;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node.
 *
 * @param stateText the state in the reader's language
 * @param workers for how many activities it computes at the same time at most
 * @param strands how many it holds at the same time at most, those that wait included
 * @param running how many it holds now
 * @param clockAheadMillis how much its clock differs from the database's; negative when behind
 */
@RegisterForReflection
public record NodeResponse(
    String name,
    String state,
    String stateText,
    String version,
    int workers,
    int strands,
    int running,
    Instant startedAt,
    Instant seenAt,
    long clockAheadMillis,
    List<WorkResponse> work) {

  static NodeResponse of(NodeView node, Locale locale) {
    return new NodeResponse(
        node.name(),
        EnumNames.id(node.state()),
        EnumNames.text("nodeState", node.state(), locale),
        node.version(),
        node.workers(),
        node.strands(),
        node.work().size(),
        node.since(),
        node.seen(),
        node.clock().ahead().toMillis(),
        node.work().stream().map(WorkResponse::of).toList());
  }

  /**
   * Something that a node works on: an activity of a run, or an import.
   *
   * @param label of the workflow, or the name of the file
   * @param run missing for an import
   * @param activity missing for an import
   * @param fileImport missing for a run
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WorkResponse(
      String label,
      @Nullable UUID run,
      @Nullable String activity,
      @Nullable UUID fileImport,
      Instant since) {

    static WorkResponse of(Work work) {
      return switch (work) {
        case RunWork(var run, var workflow, var activity, var since) ->
            new WorkResponse(workflow, run.value(), activity.value(), null, since);
        case ImportWork(var id, var file, var since) ->
            new WorkResponse(file, null, null, id.value(), since);
      };
    }
  }
}
