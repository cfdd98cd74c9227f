package dev.tributary.webapp.chaos.witness;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The asynchronous part of the API: a repeat with the same key gets the job of the first. */
public final class Jobs {
  public static final String PATH = "/jobs";

  private static final Duration TAKES = Duration.ofMillis(1500);
  private static final String RESULT = "/result";

  private final Map<String, Job> byKey = new ConcurrentHashMap<>();
  private final Map<String, Job> byId = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  private record Job(String id, String result, Instant done) {}

  /** The response to a request that creates a job. */
  String create(String key, String result) {
    Job job =
        byKey.computeIfAbsent(
            key, _ -> new Job("job" + ids.incrementAndGet(), result, Instant.now().plus(TAKES)));
    byId.put(job.id(), job);
    return "{\"id\":\"%s\"}".formatted(job.id());
  }

  /** The response to a poll, or the result; empty for a job that does not exist. */
  Optional<String> read(URI uri) {
    String path = uri.getPath().substring(PATH.length() + 1);
    boolean result = path.endsWith(RESULT);
    String id = result ? path.substring(0, path.length() - RESULT.length()) : path;
    return Optional.ofNullable(byId.get(id)).map(job -> result ? job.result() : state(job));
  }

  private static String state(Job job) {
    boolean running = Instant.now().isBefore(job.done());
    return "{\"state\":\"%s\"}".formatted(running ? "running" : "done");
  }
}
