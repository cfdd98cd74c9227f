package dev.tributary.webapp.chaos.witness;

import com.sun.net.httpserver.HttpExchange;
import dev.tributary.webapp.chaos.check.History.Job;
import dev.tributary.webapp.chaos.check.History.JobRequest;
import dev.tributary.webapp.chaos.check.History.JobRequest.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The asynchronous part of the API: a repeat with the same key gets the job of the first. */
public final class Jobs {
  public static final String PATH = "/jobs";

  /** What follows the address of a job to abort it. */
  public static final String ABORT = "/abort";

  /** What follows the address of a job for its result. */
  public static final String RESULT = "/result";

  private static final Duration TAKES = Duration.ofSeconds(4);

  private final Map<String, Stored> byKey = new ConcurrentHashMap<>();
  private final Map<String, Stored> byId = new ConcurrentHashMap<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger ids = new AtomicInteger();

  private record Stored(
      String id, String tag, String result, Instant ends, List<JobRequest> requests) {
    boolean running() {
      return Instant.now().isBefore(ends);
    }
  }

  /** A request about a job, which arrived at this instant. */
  record Request(String job, Kind kind, Instant at) {
    static Request of(HttpExchange exchange) {
      String path = exchange.getRequestURI().getPath().substring(PATH.length() + 1);
      Instant now = Instant.now();
      if (path.endsWith(RESULT)) {
        return new Request(before(path, RESULT), Kind.RESULT, now);
      } else if (path.endsWith(ABORT)) {
        return new Request(before(path, ABORT), Kind.ABORT, now);
      }
      boolean deletes = exchange.getRequestMethod().equals("DELETE");
      return new Request(path, deletes ? Kind.DELETE : Kind.POLL, now);
    }

    private static String before(String path, String end) {
      return path.substring(0, path.length() - end.length());
    }
  }

  /** The request that creates the job of this key, or has created it. */
  Request create(String key, String tag, String result) {
    Stored job =
        byKey.computeIfAbsent(
            key,
            _ ->
                new Stored(
                    "job" + ids.incrementAndGet(),
                    tag,
                    result,
                    Instant.now().plus(TAKES),
                    Collections.synchronizedList(new ArrayList<>())));
    byId.put(job.id(), job);
    return new Request(job.id(), Kind.CREATE, Instant.now());
  }

  void respond(HttpExchange exchange, Request request, boolean half) throws IOException {
    Optional<Instant> responded = Optional.empty();
    try {
      response(request).send(exchange, half);
      responded = Optional.of(Instant.now());
    } finally {
      record(request, responded);
    }
  }

  private Response response(Request request) {
    Stored job = byId.get(request.job());
    if (job == null || (request.kind() != Kind.CREATE && deleted.contains(job.id()))) {
      return new Response(Response.NOT_FOUND, "");
    }
    return switch (request.kind()) {
      case CREATE -> new Response(Response.OK, "{\"id\":\"%s\"}".formatted(job.id()));
      case POLL -> new Response(Response.OK, "{\"state\":\"%s\"}".formatted(state(job)));
      case RESULT -> new Response(Response.OK, job.result());
      case ABORT -> new Response(job.running() ? Response.NO_CONTENT : Response.CONFLICT, "");
      case DELETE -> {
        deleted.add(job.id());
        yield new Response(Response.NO_CONTENT, "");
      }
    };
  }

  private static String state(Stored job) {
    return job.running() ? "running" : "done";
  }

  /**
   * @param responded when its response was sent; empty when none was, or a part
   */
  void record(Request request, Optional<Instant> responded) {
    Stored job = byId.get(request.job());
    if (job != null) {
      job.requests().add(new JobRequest(request.kind(), request.at(), responded));
    }
  }

  List<Job> all() {
    return byId.values().stream()
        .map(job -> new Job(job.id(), job.tag(), job.ends(), job.requests()))
        .toList();
  }
}
