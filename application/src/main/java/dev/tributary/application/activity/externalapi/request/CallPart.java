package dev.tributary.application.activity.externalapi.request;

import dev.tributary.domain.exchange.target.EndpointUrl;
import java.util.List;
import java.util.Optional;

/**
 * What distinguishes one call from the others of its execution. Equal parts give equal bytes.
 *
 * @param number of the call within the task, from 1; part of its idempotency key
 * @param rows of the inbound set that the call is made of: they are the elements of {@code data},
 *     {@code params.count} is their number, and a single one gives expressions its columns
 * @param placed values that the call adds, such as those of a page, in order
 * @param next the address of the next page, which a response gave, in place of URL and query of the
 *     settings; the caller has checked its origin
 */
public record CallPart(
    long number,
    RowRange rows,
    List<PlacedValue> placed,
    Optional<EndpointUrl> next,
    OwnQuery query) {
  /** The query parameters of the settings. */
  public enum OwnQuery {
    SENT,
    LEFT_OUT
  }

  public CallPart {
    placed = List.copyOf(placed);
  }

  public static CallPart of(long number, RowRange rows) {
    return new CallPart(number, rows, List.of(), Optional.empty(), OwnQuery.SENT);
  }

  /** The same call with values added. */
  public CallPart with(List<PlacedValue> added) {
    return new CallPart(number, rows, added, next, query);
  }

  /** The same call at the address that a response gave. */
  public CallPart at(EndpointUrl address) {
    return new CallPart(number, rows, placed, Optional.of(address), query);
  }

  /** The same call without the query parameters of the settings. */
  public CallPart withoutQuery() {
    return new CallPart(number, rows, placed, next, OwnQuery.LEFT_OUT);
  }
}
