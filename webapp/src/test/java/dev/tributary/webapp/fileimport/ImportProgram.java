package dev.tributary.webapp.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.webapp.platform.DatabaseProxy;
import dev.tributary.webapp.platform.PackagedProgram;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The packaged program, which loads and merges files in many small steps. */
record ImportProgram(PackagedProgram program) implements AutoCloseable {
  private static final String API = "/api/v1/imports";
  private static final int MAX_POLLS = 600;
  private static final long POLL_MILLIS = 50;

  /** Does not wait until it can be asked. */
  static ImportProgram start(Path home, TestDatabase database, DatabaseProxy proxy) {
    return new ImportProgram(
        PackagedProgram.in(home)
            .over(database, proxy)
            .quickly()
            .with("tributary.import.copy-buffer", "300000")
            .with("tributary.import.merge-lines", "300")
            // What upkeep removes must never be what an import still needs.
            .with("tributary.engine.upkeep-interval", "1s")
            .start());
  }

  ImportProgram ready() {
    program.ready();
    return this;
  }

  /** Sends the file, under one key, so that a repeat finds the import that there is. */
  String upload(SweptFile file) {
    Response accepted =
        program
            .asAdministrator()
            .header("Idempotency-Key", file.name())
            .queryParam("fileName", file.name())
            .queryParam("key", file.key().id)
            .queryParam("map", file.mapping())
            .contentType("application/octet-stream")
            .body(file.bytes())
            .post(API);
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    return accepted.path("id");
  }

  /** Waits until the import has ended, well or not. */
  Response ended(String id) {
    for (int poll = 0; poll < MAX_POLLS; poll++) {
      Response now = program.asAdministrator().get(API + "/" + id);
      if (now.statusCode() == 200 && now.path("finishedAt") != null) {
        return now;
      }
      pause();
    }
    throw new AssertionError("the import did not end:\n" + program.output());
  }

  Response rejects(String id) {
    return program.asAdministrator().get("%s/%s/rejects?limit=500".formatted(API, id));
  }

  Response resume(String id) {
    return program
        .asAdministrator()
        .contentType("application/json")
        .body("{\"command\":\"resume\"}")
        .post("%s/%s/commands".formatted(API, id));
  }

  @Override
  public void close() {
    program.close();
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
