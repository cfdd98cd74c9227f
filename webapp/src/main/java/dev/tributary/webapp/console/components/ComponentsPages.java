package dev.tributary.webapp.console.components;

import dev.tributary.webapp.console.layout.StatusBadge;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Every component of the console on one page, for developers of pages. */
@Path("/console/components")
public class ComponentsPages {
  private static final List<StatusBadge> BADGES =
      List.of(
          new StatusBadge("idle", "circle-dashed", "console.sample_idle"),
          new StatusBadge("running", "loader-circle", "console.sample_running"),
          new StatusBadge("waiting", "clock", "console.sample_waiting"),
          new StatusBadge("done", "circle-check", "console.sample_done"),
          new StatusBadge("failed", "circle-x", "console.sample_failed"));

  private static final String SAMPLE =
      """
      {"params": {"count": 2}, "data": [{"zipCode": "95124"}]}""";

  @CheckedTemplate(basePath = "ComponentsPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance components(List<StatusBadge> badges, String sample);
  }

  @GET
  @RolesAllowed("viewer")
  @RunOnVirtualThread
  public TemplateInstance components() {
    return Templates.components(BADGES, SAMPLE);
  }
}
