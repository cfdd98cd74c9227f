package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.editor.detection.SentParameters.Sent;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/** A number of rows to skip. */
final class OffsetRule implements PagingRule {
  private static final List<String> NAMES =
      List.of("offset", "skip", "startat", "startindex", "start", "from", "startposition");
  private static final List<String> LIMITS =
      List.of("limit", "maxresults", "itemsperpage", "count", "size", "pagesize", "take", "rows");

  @Override
  public Optional<DetectedPaging> find(Observation observed) {
    Optional<Sent> sent = observed.sent().named(NAMES).filter(each -> each.number().isPresent());
    Optional<Signal> own = observed.named(NAMES).filter(each -> each.number().isPresent());
    if (sent.isPresent()) {
      return Optional.of(asked(sent.get(), own, observed));
    }
    boolean counted = observed.total().isPresent() && observed.named(LIMITS).isPresent();
    return own.filter(_ -> counted).map(offset -> unasked(offset, observed));
  }

  /** The pages begin where the request does: the first one is requested as it is written. */
  private static DetectedPaging asked(Sent sent, Optional<Signal> own, Observation observed) {
    boolean echoed = own.filter(each -> each.number().equals(sent.number())).isPresent();
    int offset = sent.number().orElse(0);
    boolean sure =
        echoed && offset <= 1 && observed.total().isPresent() && observed.rows().isPresent();
    return found(sure ? Confidence.SURE : Confidence.LIKELY, sent.place())
        .from(offset)
        .because(Optional.of(Message.of("detection.beginsAtRow", offset)).filter(_ -> offset > 1));
  }

  private static DetectedPaging unasked(Signal offset, Observation observed) {
    return found(Confidence.LIKELY, observed.sent().place(offset.writtenName()))
        .from(Math.min(offset.number().orElse(0), 1));
  }

  private static DetectedPaging found(Confidence confidence, RequestPlace place) {
    return DetectedPaging.of(
        PageKind.OFFSET,
        confidence,
        "",
        Optional.of(place),
        Message.of(
            confidence == Confidence.SURE ? "detection.offsetConfirmed" : "detection.offset"));
  }
}
