package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.webapp.platform.CommitSide;
import dev.tributary.webapp.platform.DatabaseProxy;
import dev.tributary.webapp.platform.DatabaseWatcher;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is gone in the middle of a run, and comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseOutageIT {
  private static final Duration GONE = Duration.ofSeconds(2);

  /** All of a run but the first, which is the start that the client asks for. */
  private static final List<Integer> COMMITS = List.of(2, 3, 4, 5, 6, 7);

  /** Longer than the program's own client takes to send one. */
  private static final String HEAD_TIMEOUT = "3s";

  private static final long TIMEOUT_SECONDS = 60;
  private static final int UNAVAILABLE = 503;

  private final TestDatabase database = TestDatabase.create();
  private final DatabaseProxy proxy = DatabaseProxy.of(database.jdbcUrl());
  private final StoryApi api = StoryApi.start();

  @TempDir private Path home;

  private StoryProgram program;

  @BeforeEach
  void start_the_program() {
    program =
        StoryProgram.start(
            home, database, proxy, api, Map.of("tributary.rest.head-timeout", HEAD_TIMEOUT));
    program.importStory(api);
  }

  @AfterEach
  void stop_the_program() throws IOException {
    program.close();
    proxy.close();
    api.close();
  }

  @Test
  void a_run_goes_on_by_itself_once_the_database_is_back() {
    for (int commit : COMMITS) {
      outageAt("before-" + commit, CommitSide.BEFORE, commit);
      outageAt("after-" + commit, CommitSide.AFTER, commit);
    }
    assertThat(program.program().output())
        .contains("database not reachable")
        .doesNotContain("strand given up");
  }

  @Test
  void health_shows_that_the_database_is_gone_and_that_it_is_back() {
    assertThat(program.health()).isEqualTo(200);
    proxy.goAway();
    assertThat(program.health()).isEqualTo(UNAVAILABLE);
    proxy.comeBack();
    program.awaitHealth();
  }

  @Test
  void a_head_that_does_not_arrive_ends_its_connection() throws IOException {
    URI address = program.program().address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).isEmpty();
    }
  }

  @Test
  void requests_are_refused_for_now_while_the_database_is_gone_and_logged_once() {
    proxy.goAway();
    List<Response> refused =
        List.of(
            program.as().get("/api/v1/workflows"),
            program.anonymous().header("Authorization", "Bearer trb_any").get("/api/v1/runs"),
            program.anonymous().cookie("tributary-session", "any").get("/console/runs"));
    proxy.comeBack();

    assertThat(refused)
        .allSatisfy(
            response -> {
              assertThat(response.statusCode()).as(response.asString()).isEqualTo(UNAVAILABLE);
              assertThat(response.header("Retry-After")).isEqualTo("5");
            });
    assertThat(refused.get(0).contentType()).contains("application/problem+json");
    assertThat(refused.get(1).<String>path("code")).isEqualTo("TRB-190023");
    assertThat(refused.get(2).contentType()).contains("text/html");
    assertThat(program.program().output())
        .containsOnlyOnce("requests are refused with 503")
        .doesNotContain("TRB-190003");
    program.awaitHealth();
  }

  /** The same program ends the run that lost its database at its {@code wanted} commit. */
  private void outageAt(String key, CommitSide side, int wanted) {
    AtomicInteger seen = new AtomicInteger();
    CompletableFuture<Void> gone = new CompletableFuture<>();
    proxy.watch(
        side.at(
            statements -> {
              if (KillSweep.isOfRun(statements) && seen.incrementAndGet() == wanted) {
                proxy.goAway();
                gone.complete(null);
                throw new IOException("the database is gone");
              }
            }));
    Thread.ofVirtual().start(() -> program.begin(key, 0));
    gone.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
    proxy.watch(DatabaseWatcher.NONE);
    comeBackLater();
    program.endsWithEachMessageOnce(key);
    assertThat(api.takeKeys()).as("idempotency keys of one run").isNotEmpty();
  }

  private void comeBackLater() {
    try {
      TimeUnit.MILLISECONDS.sleep(GONE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    proxy.comeBack();
  }
}
