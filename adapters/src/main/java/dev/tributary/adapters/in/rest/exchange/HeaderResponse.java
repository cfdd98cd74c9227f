package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.domain.exchange.RecordedHeader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A header; a sensitive value is masked. */
@RegisterForReflection
public record HeaderResponse(String name, String value) {
  static List<HeaderResponse> all(List<RecordedHeader> headers) {
    return headers.stream()
        .map(header -> new HeaderResponse(header.name(), header.value()))
        .toList();
  }
}
