package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.problem.Message;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** An address of the next page in the body. */
final class NextUrlRule implements PagingRule {
  private static final Set<String> NAMES =
      Set.of(
          "next",
          "nextlink",
          "nexturl",
          "nexturi",
          "nexthref",
          "nextpage",
          "nextpageurl",
          "nextpagelink",
          "nextrecordsurl",
          "odatanextlink");
  private static final Set<String> INSIDE_NEXT = Set.of("href", "link", "url", "uri");

  @Override
  public Optional<DetectedPaging> find(Observation observed) {
    return observed
        .signal(one -> one.address() && (NAMES.contains(one.name()) || insideNext(one)))
        .flatMap(
            signal -> observed.resolved(signal.text()).map(next -> paging(signal, next, observed)));
  }

  private static boolean insideNext(Signal signal) {
    return signal.parent().equals("next") && INSIDE_NEXT.contains(signal.name());
  }

  private static DetectedPaging paging(Signal signal, URI next, Observation observed) {
    boolean sameOrigin = observed.sameOrigin(next);
    boolean sure = sameOrigin && observed.rows().isPresent() && observed.samePath(next);
    return DetectedPaging.of(
        PageKind.NEXT_URL,
        sure ? Confidence.SURE : sameOrigin ? Confidence.LIKELY : Confidence.UNSURE,
        signal.at().toString(),
        Optional.empty(),
        sameOrigin
            ? Message.of("detection.nextUrl", signal.at().toString())
            : Message.of("detection.otherOrigin"));
  }
}
