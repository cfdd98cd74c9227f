package dev.tributary.adapters.in.rest.run;

import dev.tributary.application.testrun.ShowTestReport;
import dev.tributary.domain.run.RunId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The results of test runs. */
@Path("/api/v1/runs/{run}/test-report")
@RolesAllowed("viewer")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class TestReportResource {
  private final ShowTestReport report;

  public TestReportResource(ShowTestReport report) {
    this.report = report;
  }

  @GET
  @Operation(
      summary = "Read what a test run would have sent",
      description =
          "Each delivery of the run and of the runs of its sub-workflows with its counts, people"
              + " left out by reason, messages as their recipients would have got them, and the last"
              + " delivery of a real run to compare it with.")
  public TestReportResponse report(@RestPath UUID run) {
    return TestReportResponse.from(report.of(new RunId(run)));
  }
}
