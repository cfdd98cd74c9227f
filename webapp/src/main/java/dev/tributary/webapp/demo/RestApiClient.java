package dev.tributary.webapp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls the program's REST API over HTTP, as any client does. */
final class RestApiClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than the longest wait for a run's end that the story requests. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final String key;

  RestApiClient(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  record ApiResponse(int status, JsonNode body) {}

  /** The response to a GET that must succeed. */
  JsonNode get(String path) {
    ApiResponse response = ask(request(path).GET());
    if (response.status() != 200) {
      throw new DemoFailed(
          "response", "GET " + path, response.status(), response.body().toString());
    }
    return response.body();
  }

  /** Whether there is something at {@code path}. */
  boolean exists(String path) {
    return ask(request(path).GET()).status() == 200;
  }

  /** The response to a POST that must succeed. */
  JsonNode post(String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    ApiResponse response = ask(request);
    if (response.status() >= 300) {
      throw new DemoFailed(
          "response", "POST " + path, response.status(), response.body().toString());
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + key)
        .header("Accept", "application/json");
  }

  private ApiResponse ask(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new ApiResponse(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopping);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
