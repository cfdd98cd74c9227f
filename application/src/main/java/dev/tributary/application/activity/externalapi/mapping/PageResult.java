package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.externalapi.mapping.MapResponse.Mapped;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.paging.PageSeen;
import dev.tributary.domain.activity.externalapi.paging.PageTurn;
import java.time.Instant;
import java.util.List;

/**
 * A page that was read.
 *
 * @param hash of its rows; empty when pages are not compared
 */
public record PageResult(Call call, HttpResponse response, Mapped mapped, String hash) {
  /**
   * What follows it.
   *
   * @throws UnusableResponse when the response contradicts the settings, or leads in a circle
   */
  public PageTurn turn(PageCursor cursor, PagePosition at, Instant now) {
    try {
      return cursor.after(at, seen(), now);
    } catch (ResponseRejected refused) {
      throw new UnusableResponse(refused.code(), refused.problem(), response.status());
    }
  }

  private PageSeen seen() {
    return new PageSeen(
        call.url(), mapped.elements(), mapped.asked(), this::headers, mapped.key(), hash);
  }

  private List<String> headers(String name) {
    return response.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(ResponseHeader::value)
        .toList();
  }
}
