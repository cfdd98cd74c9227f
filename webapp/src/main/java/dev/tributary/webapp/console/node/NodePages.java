package dev.tributary.webapp.console.node;

import dev.tributary.application.node.NodeReader;
import dev.tributary.application.node.NodeView;
import dev.tributary.application.node.NodeView.ImportWork;
import dev.tributary.application.node.NodeView.RunWork;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.node.ClockDifference;
import dev.tributary.domain.node.NodeState;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.StatusBadge;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The page about the processes that share the database. */
@Path("/console/nodes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("operator")
@RunOnVirtualThread
public class NodePages {
  private static final Duration WORTH_SHOWING = Duration.ofSeconds(1);

  private final NodeReader nodes;
  private final WorkerNode self;
  private final PageFrame frame;
  private final InstantSource clock;

  public NodePages(NodeReader nodes, WorkerNode self, PageFrame frame, InstantSource clock) {
    this.nodes = nodes;
    this.self = self;
    this.frame = frame;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "NodePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance nodes(NodesPage page);
  }

  @GET
  public TemplateInstance list() {
    Formats formats = frame.formats();
    return Templates.nodes(
        new NodesPage(nodes.nodes().stream().map(node -> row(node, formats)).toList()));
  }

  private NodesPage.Row row(NodeView node, Formats formats) {
    return new NodesPage.Row(
        node.name(),
        node.name().equals(self.name()),
        badge(node.state()),
        clock(node.clock(), formats),
        node.version(),
        Message.of("nodes.loadOf", node.work().size(), node.strands()),
        formats.dayAndTime(node.since()),
        Message.of("nodes.ago", elapsed(node.seen(), formats)),
        node.work().stream().map(work -> work(work, formats)).toList());
  }

  private NodesPage.Work work(NodeView.Work work, Formats formats) {
    String elapsed = elapsed(work.since(), formats);
    return switch (work) {
      case RunWork(var run, var workflow, var activity, var _) ->
          new NodesPage.Work(workflow, "/console/runs/" + run, activity.value(), elapsed);
      case ImportWork(var id, var file, var _) ->
          new NodesPage.Work(file, "/console/imports/" + id, "", elapsed);
    };
  }

  private String elapsed(Instant since, Formats formats) {
    Duration time = Duration.between(since, clock.instant());
    return formats.duration(time.isNegative() ? Duration.ZERO : time);
  }

  private static Optional<Message> clock(ClockDifference clock, Formats formats) {
    if (!clock.exceeds(WORTH_SHOWING)) {
      return Optional.empty();
    }
    String by = formats.duration(clock.ahead().abs());
    return Optional.of(
        Message.of(clock.ahead().isNegative() ? "nodes.clockBehind" : "nodes.clockAhead", by));
  }

  private static StatusBadge badge(NodeState state) {
    return switch (state) {
      case WORKING -> new StatusBadge("done", "circle-check", "rest.nodeState.working");
      case SERVING -> new StatusBadge("idle", "globe", "rest.nodeState.serving");
      case DRAINING -> new StatusBadge("warning", "circle-stop", "rest.nodeState.draining");
      case CLOCK_WRONG -> new StatusBadge("failed", "clock", "rest.nodeState.clockWrong");
      case SILENT -> new StatusBadge("failed", "circle-x", "rest.nodeState.silent");
    };
  }
}
