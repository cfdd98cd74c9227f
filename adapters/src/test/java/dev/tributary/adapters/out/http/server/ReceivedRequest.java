package dev.tributary.adapters.out.http.server;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that really reached the {@link FaultServer}. */
public record ReceivedRequest(
    String method, String target, List<Map.Entry<String, String>> headers, Buffer content) {
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  public String text() {
    return content.toString(StandardCharsets.UTF_8);
  }

  public byte[] body() {
    return content.getBytes();
  }
}
