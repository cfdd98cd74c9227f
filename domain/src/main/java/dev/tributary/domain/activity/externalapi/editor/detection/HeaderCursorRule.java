package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.editor.detection.SentParameters.Sent;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A header that is sent to get the next page. */
final class HeaderCursorRule implements PagingRule {
  /** Plain names of headers, and of the parameter that takes their value. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "xnextcursor", "cursor",
          "nextcursor", "cursor",
          "xnextpage", "page",
          "xnexttoken", "token",
          "xnextpagetoken", "pageToken",
          "xnextoffset", "offset");

  /** Headers that go back as they are. */
  private static final List<String> RETURNED = List.of("xmscontinuation", "xcontinuationtoken");

  @Override
  public Optional<DetectedPaging> find(Observation observed) {
    return observed.call().headers().entrySet().stream()
        .filter(header -> !header.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .flatMap(header -> paging(header.getKey(), observed).stream())
        .findFirst();
  }

  private static Optional<DetectedPaging> paging(String header, Observation observed) {
    String name = Signal.plain(header);
    if (RETURNED.contains(name)) {
      return Optional.of(found(header, Confidence.LIKELY, new RequestPlace.Header(header)));
    }
    return Optional.ofNullable(PARAMETERS.get(name))
        .map(
            parameter -> {
              Optional<Sent> sent = observed.sent().named(List.of(Signal.plain(parameter)));
              return found(
                  header,
                  sent.isPresent() && observed.rows().isPresent()
                      ? Confidence.SURE
                      : Confidence.LIKELY,
                  sent.map(Sent::place).orElseGet(() -> observed.sent().place(parameter)));
            });
  }

  private static DetectedPaging found(String header, Confidence confidence, RequestPlace place) {
    return DetectedPaging.of(
        PageKind.HEADER_CURSOR,
        confidence,
        header,
        Optional.of(place),
        Message.of("detection.headerCursor", header));
  }
}
