package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Last;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.Repeated;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/** Leads from page to page. Holds no state: a {@link PagePosition} is all that goes on. */
public final class PageCursor {
  private final Pagination pagination;
  private final PageValues values;
  private final PageTokens tokens;
  private final PageEnd end;
  private final Predicate<Variables> condition;

  /** A cursor whose pages no condition ends. */
  public PageCursor(Pagination pagination) {
    this(pagination, _ -> false);
  }

  /**
   * @param condition whether the one of the settings holds for a page
   */
  public PageCursor(Pagination pagination, Predicate<Variables> condition) {
    this.pagination = pagination;
    this.condition = condition;
    this.values = new PageValues(pagination);
    this.tokens = new PageTokens(pagination.next(), values);
    this.end = new PageEnd(pagination);
  }

  /** The places, from the whole response, of the values that decide about the next page. */
  public List<JsonPointer> pointers() {
    return values.pointers();
  }

  /** Whether pages are compared by their content. */
  public boolean comparesPages() {
    return pagination.paged();
  }

  /** The column whose last value is needed; empty when none is. */
  public Optional<String> keyColumn() {
    return Optional.of(
            pagination.kind() == PageKind.KEYSET
                ? pagination.next().column()
                : pagination.stop().when().column())
        .filter(column -> !column.isEmpty());
  }

  /** The first page, which begins now. */
  public PagePosition first(Instant now) {
    return first(now, PageRestarts.NONE);
  }

  private PagePosition first(Instant began, PageRestarts restarts) {
    return new PagePosition(
        1, tokens.first(pagination.request()), 0, began, LoopMarks.NONE, restarts);
  }

  /**
   * The first page again, when the token of a further one has expired; empty when that has happened
   * too often. The time of all pages goes on.
   */
  public Optional<PagePosition> restart(PagePosition expired) {
    int before = expired.restarts().count();
    return pagination.paged() && expired.page() > 1 && before < pagination.restarts()
        ? Optional.of(first(expired.began(), new PageRestarts(before + 1, expired.request())))
        : Optional.empty();
  }

  /** What the request of a page has beside the settings of the call. */
  public RequestChange request(PagePosition at) {
    PageRequestSettings request = pagination.request();
    if (pagination.kind().address() && at.page() > 1) {
      return new RequestChange(at.token().map(EndpointUrl::of), new LinkedHashMap<>(), true);
    }
    SequencedMap<RequestPlace, JsonValue> placed = new LinkedHashMap<>();
    request.sizeIn().place().ifPresent(place -> placed.put(place, JsonNumber.of(request.size())));
    at.token()
        .ifPresent(
            token -> request.tokenIn().place().ifPresent(place -> placed.put(place, value(token))));
    return new RequestChange(Optional.empty(), placed, request.keepParameters() || at.page() == 1);
  }

  /**
   * What follows a page.
   *
   * @throws ResponseRejected when the response contradicts the settings, or leads in a circle
   */
  public PageTurn after(PagePosition at, PageSeen seen, Instant now) {
    if (at.marks().repeatsContent(seen.hash())) {
      return new Repeated(loop(at));
    }
    long rows = at.rows() + seen.rows();
    Optional<Boolean> hasMore = values.hasMore(seen);
    Optional<Long> total = values.total(seen);
    if (stops(at, seen, rows) || end.reached(seen, rows, hasMore, total)) {
      return new Last(end.difference(rows, total));
    }
    Optional<String> token = tokens.after(at, seen, rows);
    if (token.isEmpty()) {
      hasMore.filter(more -> more).ifPresent(_ -> refuse(ExternalApiErrorCode.PAGE_TOKEN_MISSING));
      return new Last(end.difference(rows, total));
    }
    if (at.token().equals(token) || at.marks().repeatsToken(token.get())) {
      return new Last(List.of(loop(at)));
    }
    Optional<Message> limit = end.limit(at, rows, total, now);
    return limit.isPresent()
        ? new Last(List.of(limit.get()))
        : new More(
            new PagePosition(
                at.page() + 1,
                token,
                rows,
                at.began(),
                at.marks().after(at.page(), seen.hash(), token.get()),
                at.restarts()));
  }

  /** Whether the response has what makes its page the last one. */
  private boolean stops(PagePosition at, PageSeen seen, long rows) {
    StopCondition when = pagination.stop().when();
    if (!when.isSet()) {
      return false;
    }
    Optional<String> found = values.ofEnd(seen);
    return when.conditional()
        ? condition.test(PageVariables.of(at, seen, rows, found))
        : when.holds(found);
  }

  /** The warning about a loop, unless it is an error. */
  private Message loop(PagePosition at) {
    return switch (pagination.loop()) {
      case FAIL -> throw new ResponseRejected(ExternalApiErrorCode.PAGE_REPEATED, at.page());
      case STOP -> ExternalApiErrorCode.PAGE_REPEATED.with(at.page());
    };
  }

  private static void refuse(ExternalApiErrorCode code) {
    throw new ResponseRejected(code);
  }

  /** Numbers of pages and rows are numbers in JSON, tokens are texts. */
  private JsonValue value(String token) {
    return pagination.kind().counted() ? JsonNumber.of(Long.parseLong(token)) : new JsonText(token);
  }
}
