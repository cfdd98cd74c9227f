package dev.tributary.webapp.console.home;

import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.webapp.console.layout.ConsoleAddress;
import dev.tributary.webapp.console.run.RunRow;
import dev.tributary.webapp.console.run.RunRowBuilder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The first page. */
@Path(ConsoleAddress.HOME)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePages {
  private static final int SHOWN = 5;

  /** Older failures are history, to be found among the runs. */
  private static final Duration RECENT = Duration.ofDays(7);

  private static final Set<RunState> UNDER_WAY =
      Arrays.stream(RunState.values())
          .filter(state -> !state.ended())
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(RunState.class)));

  private final RunReader runs;
  private final RunRowBuilder rows;
  private final HomeSections sections;
  private final InstantSource clock;

  public HomePages(RunReader runs, RunRowBuilder rows, HomeSections sections, InstantSource clock) {
    this.runs = runs;
    this.rows = rows;
    this.sections = sections;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "HomePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance home(HomePage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance home() {
    RunFilter recent = RunFilter.ALL.from(clock.instant().minus(RECENT));
    ListPage<RunSummary, RunId> failed = found(recent.in(Set.of(RunState.FAILED)));
    ListPage<RunSummary, RunId> warned = found(recent.in(Set.of(RunState.FINISHED_WITH_WARNINGS)));
    return Templates.home(
        new HomePage(
            sections.approvals(SHOWN),
            rows(failed),
            failed.next().isPresent(),
            warned.items().stream().map(this::warned).toList(),
            warned.next().isPresent(),
            rows(found(RunFilter.ALL.in(UNDER_WAY))),
            sections.nextStarts(SHOWN),
            rows(found(RunFilter.ALL)),
            sections.lastDeliveries(SHOWN)));
  }

  private HomePage.Warned warned(RunSummary run) {
    return new HomePage.Warned(rows.row(run), sections.delivered(run.id()));
  }

  private ListPage<RunSummary, RunId> found(RunFilter filter) {
    return runs.runs(filter, Optional.empty(), SHOWN);
  }

  private List<RunRow> rows(ListPage<RunSummary, RunId> found) {
    return found.items().stream().map(rows::row).toList();
  }
}
