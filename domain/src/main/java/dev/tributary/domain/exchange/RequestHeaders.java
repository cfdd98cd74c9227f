package dev.tributary.domain.exchange;

import dev.tributary.domain.problem.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The request headers of a definition; each name stands once, in any case. */
public record RequestHeaders(List<RequestHeader> all) {
  /** No header beyond those of the program. */
  public static final RequestHeaders NONE = new RequestHeaders(List.of());

  public RequestHeaders {
    all = List.copyOf(all);
    Set<HeaderName> seen = new HashSet<>();
    for (RequestHeader header : all) {
      if (!seen.add(header.name())) {
        throw new Refused(ExchangeErrorCode.HEADER_TWICE, header.name().value());
      }
    }
  }
}
