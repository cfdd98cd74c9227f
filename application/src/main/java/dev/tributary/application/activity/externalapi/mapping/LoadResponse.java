package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.MessageRenderer;
import dev.tributary.application.activity.externalapi.mapping.MapResponse.Mapped;
import dev.tributary.application.activity.externalapi.mapping.RowLoads.RowLoad;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.PageHash;
import dev.tributary.domain.activity.externalapi.paging.PageSeen;
import dev.tributary.domain.activity.externalapi.paging.PageTurn;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Last;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Repeated;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Streams responses into the tables of an execution. The rows of one, its rejects, the checkpoint
 * behind it and the end of its exchange are committed together.
 */
@ApplicationScoped
public class LoadResponse {
  private final MapResponse mapping;
  private final RowLoads loads;
  private final MessageRenderer messageRenderer;
  private final InstantSource clock;

  public LoadResponse(
      MapResponse mapping, RowLoads loads, MessageRenderer messageRenderer, InstantSource clock) {
    this.mapping = mapping;
    this.loads = loads;
    this.messageRenderer = messageRenderer;
    this.clock = clock;
  }

  /**
   * @param reached before the response
   * @return what is reached with the response
   */
  public Checkpoint load(
      UsableResponse response,
      Call call,
      Checkpoint reached,
      ExternalApiSettings settings,
      ActivityContext context)
      throws IOException {
    PageCursor cursor = new PageCursor(settings.pagination());
    ResponseTables tables = ResponseTables.of(settings, reached.loaded(), context);
    try (RowLoad load = loads.into(tables, context)) {
      PageRows rows =
          new PageRows(
              load,
              tables.rejects().map(_ -> new RejectRows(messageRenderer, response.mask())),
              cursor.comparesPages() ? Optional.of(new PageHash()) : Optional.empty());
      Mapped mapped =
          mapping.map(
              response.response(),
              new ResponseReading(
                  settings, context.zone(), response.mask(), cursor.pointers(), cursor.keyColumn()),
              rows);
      PageTurn turn =
          turn(
              cursor,
              reached,
              seen(response.response(), call, rows, mapped),
              response.response().status());
      mapped.warnings().forEach(context::warn);
      return switch (turn) {
        case More(var next) -> {
          load.expectMore();
          yield finish(load, reached.then(load.settle(), next), response.end().report());
        }
        case Last(var warnings) -> {
          warnings.forEach(context::warn);
          last(load, settings);
          yield finish(load, Checkpoint.complete(load.settle()), response.end().report());
        }
        case Repeated(var warning) -> {
          context.warn(warning);
          load.close();
          yield end(reached, settings, context, response.end().report());
        }
      };
    }
  }

  /** Stores tables without a row, where nothing is called. */
  public Checkpoint withoutRows(
      Checkpoint begin, ExternalApiSettings settings, ActivityContext context) {
    return end(begin, settings, context, () -> {});
  }

  /** Ends with the rows that are committed. */
  private Checkpoint end(
      Checkpoint reached,
      ExternalApiSettings settings,
      ActivityContext context,
      Runnable alongside) {
    try (RowLoad load =
        loads.into(ResponseTables.of(settings, reached.loaded(), context), context)) {
      last(load, settings);
      return finish(load, Checkpoint.complete(load.settle()), alongside);
    }
  }

  private static void last(RowLoad load, ExternalApiSettings settings) {
    if (settings.response().selection().applies()) {
      load.storeAtOnce();
    }
  }

  private static Checkpoint finish(RowLoad load, Checkpoint next, Runnable alongside) {
    load.finish(next.text(), alongside);
    return next;
  }

  private PageTurn turn(PageCursor cursor, Checkpoint reached, PageSeen seen, int status) {
    try {
      return cursor.after(reached.position().page(), seen, clock.instant());
    } catch (ResponseRejected refused) {
      throw new UnusableResponse(refused.code(), refused.problem(), status);
    }
  }

  private static PageSeen seen(HttpResponse response, Call call, PageRows rows, Mapped mapped) {
    return new PageSeen(
        call.url(),
        mapped.elements(),
        mapped.asked(),
        name -> headers(response, name),
        mapped.key(),
        rows.hash());
  }

  private static List<String> headers(HttpResponse response, String name) {
    return response.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(ResponseHeader::value)
        .toList();
  }
}
