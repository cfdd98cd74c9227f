package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.drift.DriftWarnings;
import dev.tributary.application.activity.externalapi.mapping.MapResponse;
import dev.tributary.application.activity.externalapi.mapping.MapResponse.Mapped;
import dev.tributary.application.activity.externalapi.mapping.PageResult;
import dev.tributary.application.activity.externalapi.mapping.ResponseReading;
import dev.tributary.application.activity.externalapi.paging.EndOfPages;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.paging.PageTurn;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Last;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Maps the response of one page of a test call and finds the next one. Without columns the response
 * is only read, so that an author sees it.
 */
@ApplicationScoped
public class ReadTestPage {
  private final MapResponse responses;
  private final EndOfPages ends;
  private final InstantSource clock;

  public ReadTestPage(MapResponse responses, EndOfPages ends, InstantSource clock) {
    this.responses = responses;
    this.ends = ends;
    this.clock = clock;
  }

  PagePosition first(ExternalApiSettings settings) {
    return new PageCursor(settings.pagination()).first(clock.instant());
  }

  /**
   * Adds the rows to {@code sample}.
   *
   * @param context with the variables of the request and the zone of dates that name none
   */
  PageTurn read(
      UsableResponse response,
      Call call,
      TestPage page,
      ActivityContext context,
      MappedSample sample)
      throws IOException {
    if (!page.settings().outbound().mapped()) {
      response.response().body().transferTo(OutputStream.nullOutputStream());
      return new Last(List.of());
    }
    return mapped(response, call, page, context, sample);
  }

  private PageTurn mapped(
      UsableResponse response,
      Call call,
      TestPage page,
      ActivityContext context,
      MappedSample sample)
      throws IOException {
    Pagination pagination = page.settings().pagination();
    PageCursor cursor =
        new PageCursor(pagination, ends.condition(pagination, context, response.mask()));
    Mapped mapped =
        responses.map(
            response.response(),
            new ResponseReading(
                page.settings(),
                context.zone(),
                response.mask(),
                cursor.pointers(),
                cursor.keyColumn()),
            sample.masking(response.mask()));
    sample.note(mapped.warnings());
    Observed observed = sample.observing(mapped.observed());
    PageTurn turn =
        new PageResult(call, response.response(), mapped, "")
            .turn(cursor, page.at(), clock.instant());
    if (turn instanceof Last(var warnings)) {
      sample.note(warnings);
    }
    if (!(turn instanceof More) || page.last()) {
      sample.note(
          DriftWarnings.of(
              observed,
              page.settings(),
              Optional.empty(),
              response.mask(),
              response.response().status()));
    }
    return turn;
  }

  /**
   * A page of a test call.
   *
   * @param most pages that are requested
   */
  record TestPage(ExternalApiSettings settings, PagePosition at, int most) {
    boolean last() {
      return at.page() == most;
    }
  }
}
