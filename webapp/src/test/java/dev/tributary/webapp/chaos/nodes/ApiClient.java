package dev.tributary.webapp.chaos.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Requests to the API of the nodes. */
public final class ApiClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** The password at first; frequent requests use an API key, whose check is cheap. */
  private volatile String authorization =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("admin:" + Node.PASSWORD).getBytes(StandardCharsets.UTF_8));

  /**
   * What came back.
   *
   * @param body null where it is no JSON
   */
  public record Response(int status, JsonNode body) {
    public boolean ok() {
      return status / 100 == 2;
    }

    /**
     * @throws IllegalStateException when the request was refused
     */
    public Response required() {
      if (!ok()) {
        throw new IllegalStateException(toString());
      }
      return this;
    }

    /** The run that was started by a request or by a signal. */
    public String run() {
      return body.path(body.has("run") ? "run" : "id").asText();
    }

    /** A refusal that a repeat may not meet. */
    public boolean temporary() {
      return status == 409 || status == 429 || status >= 500;
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }

  /** From now on requests carry an API key of its own. */
  public void signIn(URI node) throws IOException, InterruptedException {
    Response created =
        post(node, "/api-keys", "{\"name\":\"chaos\",\"role\":\"designer\"}", "", 0).required();
    authorization = "Bearer " + created.body().path("key").asText();
  }

  public void publish(URI node, String workflow) throws IOException, InterruptedException {
    HttpResponse<String> published =
        http.send(
            request(node, "/workflows")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(workflow))
                .build(),
            BodyHandlers.ofString());
    if (published.statusCode() / 100 != 2) {
      throw new IllegalStateException(published.body() + "\n" + workflow);
    }
  }

  /**
   * @param key for a repeat; empty for none
   * @param wait seconds until the run has ended
   */
  public Response post(URI node, String path, String body, String key, int wait)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(node, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    if (wait > 0) {
      request.header("Prefer", "wait=" + wait);
    }
    return response(http.send(request.build(), BodyHandlers.ofString()));
  }

  public Response put(URI node, String path, String body) throws IOException, InterruptedException {
    return response(
        http.send(
            request(node, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString()));
  }

  public Response get(URI node, String path) throws IOException, InterruptedException {
    return response(http.send(request(node, path).GET().build(), BodyHandlers.ofString()));
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }

  private HttpRequest.Builder request(URI node, String path) {
    return HttpRequest.newBuilder(node.resolve("/api/v1" + path))
        .timeout(TIMEOUT)
        .header("Authorization", authorization);
  }

  private static Response response(HttpResponse<String> response) throws IOException {
    String body = response.body();
    return new Response(response.statusCode(), JSON.readTree(body.startsWith("{") ? body : "{}"));
  }
}
