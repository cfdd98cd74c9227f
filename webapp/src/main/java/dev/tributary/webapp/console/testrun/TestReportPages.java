package dev.tributary.webapp.console.testrun;

import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.RunDetail;
import dev.tributary.application.testrun.ShowTestReport;
import dev.tributary.application.testrun.ShowTestReport.Report;
import dev.tributary.application.testrun.ShowTestReport.Unsent;
import dev.tributary.domain.message.Delivery;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.message.ComparedDeliveries;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What a test run would have sent. */
@Path("/console/runs/{run}/test-report")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("viewer")
@RunOnVirtualThread
public class TestReportPages {
  private final RunReader runs;
  private final ShowTestReport report;
  private final ComparedDeliveries compared;
  private final PageFrame frame;

  public TestReportPages(
      RunReader runs, ShowTestReport report, ComparedDeliveries compared, PageFrame frame) {
    this.runs = runs;
    this.report = report;
    this.compared = compared;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "TestRunPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance report(TestReportPage page);
  }

  @GET
  public TemplateInstance report(@RestPath UUID run) {
    RunId id = new RunId(run);
    RunDetail detail =
        runs.run(id).orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, run.toString()));
    return Templates.report(page(detail, report.of(id)));
  }

  private TestReportPage page(RunDetail run, Report found) {
    return new TestReportPage(
        run.summary().id().toString(),
        run.summary().workflowLabel(),
        frame.formats().number(found.test().people()),
        found.test().stubbed().keySet().stream().map(Object::toString).sorted().toList(),
        found.deliveries().stream().map(each -> unsent(run.summary().id(), each)).toList());
  }

  private TestReportPage.Unsent unsent(RunId run, Unsent found) {
    Delivery delivery = found.delivery().delivery();
    return new TestReportPage.Unsent(
        compared.of(found.delivery(), found.last(), found.samples()),
        delivery.run().equals(run) ? "" : delivery.run().toString(),
        delivery.workflow().value());
  }
}
