package dev.tributary.adapters.activity.externalapi.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.adapters.out.http.server.ReplyWire;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * An API of rows 1 to {@code rows} in pages, which responds to a page number in the query or in the
 * body and offers every way to the next page.
 */
public final class PagedServer implements Reply {
  private static final Pattern NUMBER = Pattern.compile("[?&\"]page[=\":]+(\\d+)");

  private final long rows;
  private final long size;
  private final Map<Long, Reply> once = new ConcurrentHashMap<>();

  public PagedServer(long rows, long size) {
    this.rows = rows;
    this.size = size;
  }

  /** The next request of that page gets this response instead. */
  public PagedServer failing(long page, Reply reply) {
    once.put(page, reply);
    return this;
  }

  /** The number of the page that a request asks for. */
  public static long page(ReceivedRequest request) {
    Matcher number = NUMBER.matcher(request.target() + " " + request.text());
    return number.find() ? Long.parseLong(number.group(1)) : 1;
  }

  @Override
  public void write(ReceivedRequest request, ReplyWire wire)
      throws IOException, InterruptedException {
    long page = page(request);
    Reply failure = once.remove(page);
    if (failure != null) {
      failure.write(request, wire);
      return;
    }
    String path = request.target().replaceAll("\\?.*", "");
    boolean more = page * size < rows;
    String next = path + "?page=" + (page + 1);
    Replies.full(
            200,
            more
                ? List.of(
                    "Content-Type: application/json",
                    "Link: <%s>; rel=\"next\"".formatted(next),
                    "X-Next: " + (page + 1))
                : List.of("Content-Type: application/json"),
            body(page, more, next).getBytes(UTF_8))
        .write(request, wire);
  }

  private String body(long page, boolean more, String next) {
    return "{\"next\":%s,\"items\":[%s],\"more\":%b,\"total\":%d,\"token\":%s}"
        .formatted(
            more ? "\"" + next + "\"" : "null",
            LongStream.rangeClosed((page - 1) * size + 1, Math.min(page * size, rows))
                .mapToObj("{\"n\":%d}"::formatted)
                .collect(Collectors.joining(",")),
            more,
            rows,
            more ? Long.toString(page + 1) : "\"\"");
  }
}
