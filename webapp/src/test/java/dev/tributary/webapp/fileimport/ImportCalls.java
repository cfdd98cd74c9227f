package dev.tributary.webapp.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.Eventually;
import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** Calls of the part of the API that takes files. */
public final class ImportCalls {
  static final String API = "/api/v1/imports";

  private ImportCalls() {}

  /** Imports a file as it is default; the import when it has ended. */
  public static Response imported(String text) {
    return ended(upload("", text.getBytes(StandardCharsets.UTF_8)));
  }

  static Response upload(String query, byte[] bytes) {
    return SignedIn.asAdministrator()
        .contentType("application/octet-stream")
        .body(bytes)
        .post(API + query);
  }

  /** The import that was accepted, when it has ended. */
  static Response ended(Response accepted) {
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    String address = accepted.header("Location");
    try {
      Eventually.holds(
          "end of the import",
          () -> SignedIn.asAdministrator().get(address).path("finishedAt") != null);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
    return SignedIn.asAdministrator().get(address);
  }
}
