package dev.tributary.webapp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Runs the birthday workflow and reads its figures back, both through the REST API. */
final class BirthdayStory {
  /** The workflow's name. */
  static final String WORKFLOW = "birthday-coupons";

  /** The workflow's own time zone, which decides whose birthday is today. */
  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static final String WAIT = "wait=30";

  private final RestApiClient api;
  private final Duration timeout;

  BirthdayStory(RestApiClient api, Duration timeout) {
    this.api = api;
    this.timeout = timeout;
  }

  /** The workflows that are not there yet. */
  void importExamples(int apiPort) {
    for (String name : Examples.NAMES) {
      importOnce(name, () -> Examples.read(name, apiPort));
    }
    Examples.zoo()
        .forEach(
            imitated ->
                importOnce(Examples.ZOO + imitated.id(), () -> Examples.read(imitated, apiPort)));
  }

  private void importOnce(String name, Supplier<String> yaml) {
    if (!api.exists("/workflows/" + name)) {
      api.post("/workflows", "application/yaml", yaml.get());
    }
  }

  StoryResult run() {
    JsonNode started =
        api.post(
            "/workflows/" + WORKFLOW + "/runs",
            "application/json",
            "{}",
            "Prefer",
            WAIT,
            "Idempotency-Key",
            UUID.randomUUID().toString());
    String run = started.path("id").asText();
    JsonNode ended = awaitEnd(run);
    return new StoryResult(
        run,
        ended.path("state").asText(),
        ended.path("stateText").asText(),
        failure(run, ended),
        rows(run),
        messages(run));
  }

  private JsonNode awaitEnd(String run) {
    long deadline = System.nanoTime() + timeout.toNanos();
    JsonNode now = api.get("/runs/" + run);
    while (now.path("endedAt").isMissingNode()) {
      if (System.nanoTime() > deadline) {
        throw new DemoFailed("slow", timeout.toSeconds(), now.path("stateText").asText());
      }
      pause();
      now = api.get("/runs/" + run);
    }
    return now;
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why the run or one of its activities failed; empty when nothing did. */
  private String failure(String run, JsonNode ended) {
    JsonNode own = ended.path("failure").path("message");
    if (!own.isMissingNode()) {
      return own.asText();
    }
    for (JsonNode task : api.get("/runs/" + run + "/tasks").path("items")) {
      JsonNode message = task.path("failure").path("message");
      if (!message.isMissingNode()) {
        return message.asText();
      }
    }
    return "";
  }

  /** How many rows left each activity by its main outlet. */
  private Map<String, Long> rows(String run) {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (JsonNode transition : api.get("/runs/" + run + "/transitions").path("items")) {
      if (transition.path("outlet").asText().equals("out")) {
        rows.put(transition.path("from").asText(), transition.path("rows").asLong());
      }
    }
    return rows;
  }

  private List<StoryResult.Mail> messages(String run) {
    List<StoryResult.Mail> mails = new ArrayList<>();
    for (JsonNode item : api.get("/outbox?limit=500&state=sandboxed&run=" + run).path("items")) {
      JsonNode message = api.get("/outbox/" + item.path("id").asText());
      mails.add(
          new StoryResult.Mail(
              message.path("line").asLong(),
              message.path("recipient").asText(),
              message.path("subject").asText(),
              message.path("values").path("data.coupon").asText()));
    }
    mails.sort(java.util.Comparator.comparingLong(StoryResult.Mail::line));
    return mails;
  }
}
