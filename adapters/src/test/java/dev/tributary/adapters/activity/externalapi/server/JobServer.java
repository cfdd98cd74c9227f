package dev.tributary.adapters.activity.externalapi.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.adapters.out.http.server.ReplyWire;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An API that creates a job for each idempotency key, completes it after some polls and has its
 * result in pages.
 */
public final class JobServer implements Reply {
  private final int polls;
  private final String result;
  private final Map<String, Integer> jobs = new ConcurrentHashMap<>();
  private final Map<String, Integer> polled = new ConcurrentHashMap<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();
  private volatile String end = "done";

  /**
   * @param polls of a job that is running
   * @param result the address of the result
   */
  public JobServer(int polls, String result) {
    this.polls = polls;
    this.result = result;
  }

  /** Jobs end in this state. */
  public JobServer ending(String state) {
    end = state;
    return this;
  }

  public int jobs() {
    return jobs.size();
  }

  public Set<String> deleted() {
    return Set.copyOf(deleted);
  }

  @Override
  public void write(ReceivedRequest request, ReplyWire wire)
      throws IOException, InterruptedException {
    reply(request).write(request, wire);
  }

  private Reply reply(ReceivedRequest request) {
    String path = request.target().replaceAll("\\?.*", "");
    if (request.method().equals("POST") && path.equals("/coupons")) {
      String key = request.header("Idempotency-Key").orElse("none");
      int job = jobs.computeIfAbsent(key, _ -> jobs.size() + 1);
      return Replies.full(
          202,
          List.of("Content-Type: application/json", "Location: /jobs/" + job),
          "{\"job\":{\"id\":%d},\"self\":\"/jobs/%d\"}".formatted(job, job).getBytes(UTF_8));
    }
    if (!request.method().equals("GET")) {
      deleted.add(request.method() + " " + path);
      return Replies.status(204);
    }
    if (path.endsWith("/file")) {
      boolean second = request.target().contains("page=2");
      return Replies.json(
          "{\"items\":[{\"n\":%d}],\"token\":%s}".formatted(second ? 2 : 1, second ? "null" : "2"));
    }
    return deleted.contains("DELETE " + path) ? Replies.status(404) : state(path);
  }

  private Reply state(String path) {
    boolean running = polled.merge(path, 1, Integer::sum) <= polls;
    return Replies.full(
        running ? 202 : 200,
        running
            ? List.of("Content-Type: application/json", "Retry-After: 7")
            : List.of("Content-Type: application/json"),
        "{\"state\":\"%s\",\"why\":\"no room\",\"file\":\"%s\"}"
            .formatted(running ? "working" : end, result.replace("PATH", path))
            .getBytes(UTF_8));
  }
}
