package dev.tributary.adapters.out.postgres.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.run.Suspension;
import dev.tributary.domain.waiting.Approvers;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How waits and wake-ups are written into JSON columns and read back. */
public final class SuspensionJson {
  /** The key of all waits for a person. */
  public static final String APPROVAL_KEY = "approval";

  private SuspensionJson() {}

  /** {@code key} is by what signals, ends of runs and decisions find the wait. */
  static ObjectNode write(Suspension suspension) {
    Wait wait = suspension.waitsFor();
    ObjectNode node = RunJson.object().put("for", wait.awaited().kind());
    key(wait.awaited()).ifPresent(key -> node.put("key", key));
    if (wait.awaited() instanceof Awaited.Limit(var account, var limit)) {
      node.put("account", account).put("limit", limit);
    }
    if (wait.awaited() instanceof Awaited.Approval(var approvers, var brakes)) {
      node.put("approvers", approvers.name());
      brakes.forEach(brake -> node.withArray("brakes").add(RunJson.messageObject(brake)));
    }
    wait.until().ifPresent(until -> node.put("until", until.toString()));
    suspension.wakeUp().ifPresent(by -> node.set("by", write(by)));
    return node;
  }

  public static Suspension read(String json) {
    JsonNode node = RunJson.read(json);
    Optional<Instant> until = text(node, "until").map(Instant::parse);
    return new Suspension(
        new Wait(awaited(node), until),
        Optional.ofNullable(node.get("by")).map(SuspensionJson::by));
  }

  static String signalKey(SignalKey key) {
    return "signal:" + key.value();
  }

  static String runKey(UUID run) {
    return "run:" + run;
  }

  private static Optional<String> key(Awaited awaited) {
    return switch (awaited) {
      case Awaited.Signal(var key) -> Optional.of(signalKey(key));
      case Awaited.ChildRun(var run) -> Optional.of(runKey(run));
      case Awaited.Approval(var _, var _) -> Optional.of(APPROVAL_KEY);
      case Awaited.Time(), Awaited.Limit(var _, var _), Awaited.Inputs() -> Optional.empty();
    };
  }

  private static Awaited awaited(JsonNode node) {
    String key = text(node, "key").map(all -> all.substring(all.indexOf(':') + 1)).orElse("");
    String kind = node.get("for").asText();
    return switch (kind) {
      case "time" -> new Awaited.Time();
      case "signal" -> new Awaited.Signal(new SignalKey(key));
      case "limit" -> new Awaited.Limit(node.get("account").asText(), node.get("limit").asText());
      case "approval", "brake" ->
          new Awaited.Approval(
              Approvers.valueOf(node.get("approvers").asText()),
              node.path("brakes").valueStream().map(RunJson::message).toList());
      case "inputs" -> new Awaited.Inputs();
      case "run" -> new Awaited.ChildRun(UUID.fromString(key));
      default -> throw new IllegalStateException("unknown wait '%s'".formatted(kind));
    };
  }

  private static ObjectNode write(WakeUp by) {
    ObjectNode node = RunJson.object();
    switch (by) {
      case WakeUp.Due() -> node.put("event", "due");
      case WakeUp.Signalled(var data) ->
          node.put("event", "signal").set("data", RunJson.variableObject(data));
      case WakeUp.Arrived() -> node.put("event", "inputs");
      case WakeUp.Missed() -> node.put("event", "missed");
      case WakeUp.Decided(var decision, var person, var note) ->
          node.put("event", "decision")
              .put("decision", decision.name())
              .put("person", person)
              .put("note", note);
      case WakeUp.ChildEnded(var state) -> node.put("event", "run").put("state", state);
    }
    return node;
  }

  private static WakeUp by(JsonNode node) {
    String event = node.get("event").asText();
    return switch (event) {
      case "due" -> new WakeUp.Due();
      case "signal" -> new WakeUp.Signalled(RunJson.variables(node.get("data")));
      case "inputs" -> new WakeUp.Arrived();
      case "missed" -> new WakeUp.Missed();
      case "decision" ->
          new WakeUp.Decided(
              Decision.valueOf(node.get("decision").asText()),
              node.get("person").asText(),
              node.get("note").asText());
      case "run" -> new WakeUp.ChildEnded(node.get("state").asText());
      default -> throw new IllegalStateException("unknown wake-up '%s'".formatted(event));
    };
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
  }
}
