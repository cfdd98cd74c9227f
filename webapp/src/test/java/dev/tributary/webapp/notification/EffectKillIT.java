package dev.tributary.webapp.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.webapp.platform.CommitSide;
import dev.tributary.webapp.platform.DatabaseProxy;
import dev.tributary.webapp.platform.DatabaseWatcher;
import dev.tributary.webapp.platform.Killing;
import dev.tributary.webapp.platform.PackagedProgram;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program, killed around the commits of what a run does beyond itself: it starts a
 * child run, signals another workflow and notifies a webhook. Each happens once, and the webhook is
 * notified again under the same ids at most.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EffectKillIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEW_RUN = Pattern.compile("insert into tributary\\.run\\s");
  private static final Pattern CLAIM =
      Pattern.compile("update tributary\\.notification_delivery\\s+set batch\\s");
  private static final int CHILD = 2;
  private static final int SIGNALLED = 3;
  private static final int POLLS = 100;

  private static final List<String> WORKFLOWS =
      List.of(
          """
          apiVersion: tributary/v1
          kind: Workflow
          name: effect-child
          activities:
            - {id: query1, kind: query, settings: {where: "email IS NOT EMPTY"}}
            - {id: end1, kind: end}
          transitions: [{from: query1, to: end1}]
          """,
          """
          apiVersion: tributary/v1
          kind: Workflow
          name: effect-signalled
          limits: {overlap: parallel}
          activities:
            - {id: signal1, kind: externalSignal}
            - {id: query1, kind: query, settings: {where: "email IS NOT EMPTY"}}
            - {id: end1, kind: end}
          transitions: [{from: signal1, to: query1}, {from: query1, to: end1}]
          """,
          """
          apiVersion: tributary/v1
          kind: Workflow
          name: effect-parent
          activities:
            - {id: query1, kind: query, settings: {where: "email IS NOT EMPTY"}}
            - {id: sub1, kind: subWorkflow, settings: {workflow: effect-child}}
            - id: end1
              kind: end
              settings: {signal: {workflow: effect-signalled, activity: signal1}}
          transitions: [{from: query1, to: sub1}, {from: sub1, to: end1}]
          """);

  @TempDir private Path home;

  private final TestDatabase database = TestDatabase.create();
  private final DatabaseProxy proxy = DatabaseProxy.of(database.jdbcUrl());
  private final HookSink hook = HookSink.at(0);
  private int runs;

  @Test
  void no_kill_loses_or_doubles_what_a_run_does_beyond_itself() throws IOException {
    PackagedProgram program = start();
    prepare(program);
    for (CommitSide side : CommitSide.values()) {
      program = killed("the start of the child run", program, atCommit(side, NEW_RUN, CHILD));
      program = killed("the signal of the End", program, atCommit(side, NEW_RUN, SIGNALLED));
    }
    program = killed("the claim of a notification", program, atCommit(CommitSide.AFTER, CLAIM, 1));
    program = killed("the response of the webhook", program, killing -> hook.watch(killing::now));
    program.close();
    proxy.close();
    hook.close();
  }

  private void prepare(PackagedProgram program) {
    String url = "http://127.0.0.1:%d/hook".formatted(hook.port());
    put(program, "targets", "{\"kind\":\"webhook\",\"url\":\"" + url + "\"}");
    put(program, "rules", "{\"events\":[\"run.finished\"],\"targets\":[\"sink\"]}");
    for (String workflow : WORKFLOWS) {
      Response published =
          program
              .asAdministrator()
              .contentType("application/yaml; charset=utf-8")
              .body(workflow.getBytes(StandardCharsets.UTF_8))
              .post("/api/v1/workflows");
      assertThat(published.statusCode()).as(published.asString()).isEqualTo(201);
    }
    Response armed = program.asAdministrator().post("/api/v1/workflows/effect-signalled/arm");
    assertThat(armed.statusCode()).as(armed.asString()).isEqualTo(200);
  }

  private static void put(PackagedProgram program, String what, String body) {
    Response stored =
        program
            .asAdministrator()
            .contentType("application/json")
            .body(body)
            .put("/api/v1/notifications/%s/sink".formatted(what));
    assertThat(stored.statusCode()).as(stored.asString()).isBetween(200, 201);
  }

  private Consumer<Killing> atCommit(CommitSide side, Pattern statement, int wanted) {
    Predicate<String> sought = statement.asPredicate();
    AtomicInteger seen = new AtomicInteger();
    return killing ->
        proxy.watch(
            side.at(
                statements -> {
                  if (statements.stream().anyMatch(sought) && seen.incrementAndGet() == wanted) {
                    killing.inSession();
                  }
                }));
  }

  /** The program that goes on after the kill. */
  private PackagedProgram killed(String when, PackagedProgram victim, Consumer<Killing> arm) {
    String key = "run-" + ++runs;
    Killing killing = new Killing(victim, List::of);
    arm.accept(killing);
    // Its response may not come any more.
    CompletableFuture<Response> beginning =
        CompletableFuture.supplyAsync(() -> begin(victim, key, 0));
    assertThat(killing.awaited()).as("killed at " + when).isTrue();
    proxy.watch(DatabaseWatcher.NONE);
    hook.watch(() -> {});
    beginning.handle((_, _) -> true).join();
    PackagedProgram program = start();
    String run = ended(program, key).path("id");
    Response children = program.asAdministrator().get("/api/v1/runs/%s/children".formatted(run));
    assertThat(ids(children)).as("child runs after a kill at " + when).hasSize(1);
    Response signalled =
        program.asAdministrator().get("/api/v1/runs?workflow=effect-signalled&limit=100");
    assertThat(ids(signalled)).as("signalled after a kill at " + when).hasSize(runs);
    notified(run, when);
    return program;
  }

  private static List<String> ids(Response page) {
    return page.path("items.id");
  }

  private static Response begin(PackagedProgram program, String key, int waitSeconds) {
    return program
        .asAdministrator()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .header("Prefer", "wait=" + waitSeconds)
        .body("{}")
        .post("/api/v1/workflows/effect-parent/runs");
  }

  private static Response ended(PackagedProgram program, String key) {
    Response response = begin(program, key, 5);
    for (int poll = 0; poll < POLLS && response.statusCode() != 200; poll++) {
      pause();
      response = begin(program, key, 5);
    }
    assertThat(response.<String>path("state")).as(response.asString()).isEqualTo("finished");
    return response;
  }

  /** The end of the run arrives at least once, under one id. */
  private void notified(String run, String when) {
    for (int poll = 0; poll < POLLS && deliveries(run).isEmpty(); poll++) {
      pause();
    }
    assertThat(deliveries(run)).as("notified after a kill at " + when).hasSize(1);
  }

  /** The ids of request and event. */
  private Set<List<String>> deliveries(String run) {
    return hook.received().stream()
        .map(received -> List.of(received.id(), event(received.body())))
        .filter(ids -> ids.getLast().endsWith(" of " + run))
        .collect(Collectors.toSet());
  }

  private static String event(String body) {
    try {
      JsonNode data = JSON.readTree(body).path("data");
      return "%s of %s".formatted(data.path("id").asText(), data.path("run").asText());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private PackagedProgram start() {
    return PackagedProgram.in(home)
        .over(database, proxy)
        .quickly()
        .with("tributary.outbound.allowed-origins", "http://127.0.0.1:" + hook.port())
        .with("tributary.notification.timeout", "2s")
        .with("tributary.notification.lease", "3s")
        .start("start")
        .ready();
  }
}
