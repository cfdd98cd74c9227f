package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API with rows 1 to {@code rows}, which it gives in pages of {@code size}. */
final class ImaginaryApi {
  static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  static final String URL = "https://api.example.org/v1/things?q=1";

  private final Pagination pagination;
  private final PageCursor cursor;
  private final long rows;
  private final long size;
  private final Map<String, JsonValue> members = new HashMap<>();
  private long declared;
  private long requests;
  private long fetched;

  ImaginaryApi(Pagination pagination, long rows, long size) {
    this.pagination = pagination;
    this.cursor = new PageCursor(pagination);
    this.rows = rows;
    this.size = size;
    this.declared = rows;
  }

  ImaginaryApi declaring(long total) {
    declared = total;
    return this;
  }

  /** In every response. */
  ImaginaryApi with(String pointer, JsonValue value) {
    members.put(pointer, value);
    return this;
  }

  long requests() {
    return requests;
  }

  /** The rows of all pages that counted. */
  long fetched() {
    return fetched;
  }

  /** Fetches page after page; the result of the last. */
  PageTurn fetch() {
    PagePosition at = cursor.first(NOW);
    while (true) {
      PageTurn turn = page(at);
      if (!(turn instanceof PageTurn.More(var next))) {
        return turn;
      }
      at = next;
    }
  }

  private PageTurn page(PagePosition at) {
    requests++;
    long before = before(cursor.request(at));
    long count = Math.clamp(rows - before, 0, size);
    long last = before + count;
    PageSeen seen =
        new PageSeen(
            EndpointUrl.of(URL),
            count,
            cursor.pointers().stream().map(pointer -> value(pointer, last)).toList(),
            name -> header(name, last),
            Optional.of(JsonNumber.of(last)),
            content(before, count));
    PageTurn turn = cursor.after(at, seen, NOW.plusSeconds(requests));
    fetched += turn instanceof PageTurn.Repeated ? 0 : count;
    return turn;
  }

  private static String content(long before, long count) {
    PageHash hash = new PageHash();
    for (long row = before + 1; row <= before + count; row++) {
      hash.add(Long.toString(row));
    }
    return hash.text();
  }

  /** How many rows stand before the page that is requested. */
  private long before(RequestChange change) {
    if (change.url().isPresent()) {
      String url = change.url().get().toString();
      return Long.parseLong(url.substring(url.lastIndexOf('=') + 1));
    }
    JsonValue token = change.values().get(new RequestPlace.Query("token"));
    return switch (token) {
      case null -> 0;
      case JsonNumber(var number) ->
          pagination.kind() == PageKind.PAGE
              ? (number.longValue() - pagination.next().first()) * size
              : number.longValue() - pagination.next().first();
      default -> Long.parseLong(((JsonText) token).value());
    };
  }

  private JsonValue value(JsonPointer pointer, long last) {
    String place = pointer.toString();
    if (members.containsKey(place)) {
      return members.get(place);
    }
    return switch (place) {
      case "/next" -> last < rows ? new JsonText(Long.toString(last)) : JsonNull.NULL;
      case "/nextUrl" -> last < rows ? new JsonText("?from=" + last) : JsonNull.NULL;
      case "/more" -> new JsonBoolean(last < rows);
      case "/total" -> JsonNumber.of(declared);
      default -> JsonNull.NULL;
    };
  }

  private List<String> header(String name, long last) {
    if (last >= rows) {
      return List.of();
    }
    return name.equals("Link")
        ? List.of("<https://api.example.org/v1/things?from=%d>; rel=\"next\"".formatted(last))
        : List.of(Long.toString(last));
  }
}
