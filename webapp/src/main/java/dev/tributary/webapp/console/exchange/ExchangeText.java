package dev.tributary.webapp.console.exchange;

import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.webapp.console.layout.Formats;
import java.util.List;
import java.util.stream.Collectors;

/** Requests and responses as text, masked as they were recorded. */
public final class ExchangeText {
  private ExchangeText() {}

  /** Status, address and size, then the headers, one a line. */
  public static String head(Formats formats, RecordedResponse response) {
    return "%s (%s, %s)\n%s"
        .formatted(
            response.status(),
            response.address(),
            formats.bytes(response.body().bytes()),
            headers(response.headers()));
  }

  public static String headers(List<RecordedHeader> headers) {
    return headers.stream()
        .map(header -> header.name() + ": " + header.value())
        .collect(Collectors.joining("\n"));
  }
}
