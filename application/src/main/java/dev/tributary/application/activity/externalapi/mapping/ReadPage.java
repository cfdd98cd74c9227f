package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.MessageRenderer;
import dev.tributary.application.activity.externalapi.mapping.MapResponse.Mapped;
import dev.tributary.application.activity.externalapi.paging.EndOfPages;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.PageHash;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.paging.PageTurn;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Last;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Repeated;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one response: gives its rows to a sink, and finds what follows it. */
@ApplicationScoped
public class ReadPage {
  private final MapResponse mapping;
  private final EndOfPages ends;
  private final MessageRenderer messageRenderer;
  private final InstantSource clock;

  public ReadPage(
      MapResponse mapping, EndOfPages ends, MessageRenderer messageRenderer, InstantSource clock) {
    this.mapping = mapping;
    this.ends = ends;
    this.messageRenderer = messageRenderer;
    this.clock = clock;
  }

  /**
   * A page that was read to its end.
   *
   * @param warnings about its values
   * @param observed what is compared when the last response is read
   */
  public record ReadResponse(PageTurn turn, List<Message> warnings, Observed observed) {
    /** Those about its values and about what follows it. */
    public List<Message> allWarnings() {
      List<Message> ofTurn =
          switch (turn) {
            case More _ -> List.of();
            case Last(var missing) -> missing;
            case Repeated(var loop) -> List.of(loop);
          };
      return Stream.concat(warnings.stream(), ofTurn.stream()).toList();
    }
  }

  /**
   * @throws UnusableResponse when the response cannot become rows
   */
  public ReadResponse read(
      UsableResponse response,
      PreparedRequest request,
      PagePosition page,
      ResponseTarget target,
      RowSink sink)
      throws IOException {
    Pagination pagination = target.settings().pagination();
    PageCursor cursor =
        new PageCursor(pagination, ends.condition(pagination, target.context(), response.mask()));
    PageRows rows =
        new PageRows(
            sink,
            request.carried(),
            target.settings().outbound().mayReject()
                ? Optional.of(new RejectRows(messageRenderer, response.mask()))
                : Optional.empty(),
            cursor.comparesPages() ? Optional.of(new PageHash()) : Optional.empty());
    Mapped mapped =
        mapping.map(
            response.response(),
            new ResponseReading(
                target.settings(),
                target.context().zone(),
                response.mask(),
                cursor.pointers(),
                cursor.keyColumn()),
            rows);
    PageTurn turn =
        new PageResult(request.call(), response.response(), mapped, rows.hash())
            .turn(cursor, page, clock.instant());
    return new ReadResponse(turn, mapped.warnings(), mapped.observed());
  }
}
