package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.problem.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the way of paging with the most certainty; of equal ones the one that needs least. */
public final class PagingDetector {
  private static final List<PagingRule> RULES =
      List.of(
          new LinkRule(),
          new NextUrlRule(),
          new RelayRule(),
          new CursorRule(),
          new HeaderCursorRule(),
          new KeysetRule(),
          new PageRule(),
          new OffsetRule());

  /** Numbers at which APIs cut their rows. */
  private static final List<Integer> ROUND = List.of(10, 20, 25, 30, 50, 100, 200, 250, 500, 1000);

  private PagingDetector() {}

  /** In a call and its response. */
  public static DetectedPaging in(ObservedCall call) {
    Observation observed = Observation.of(call);
    return found(observed)
        .map(paging -> PageSize.added(paging, observed))
        .orElseGet(() -> none(observed));
  }

  /** In a call with all parameters of a description and a response that is made of it. */
  public static DetectedPaging described(ObservedCall call) {
    Observation observed = Observation.of(call);
    return found(observed)
        .map(paging -> paging.described(observed.sent()))
        .orElseGet(() -> none(observed));
  }

  private static Optional<DetectedPaging> found(Observation observed) {
    return RULES.stream()
        .flatMap(rule -> rule.find(observed).stream())
        .sorted(Comparator.comparing(DetectedPaging::confidence).reversed())
        .findFirst()
        .map(paging -> paging.ending(observed.hasMoreAt(), observed.totalAt()));
  }

  private static DetectedPaging none(Observation observed) {
    boolean cut =
        observed
            .total()
            .filter(total -> total.number().orElse(0) > observed.rowCount())
            .isPresent();
    Message reason =
        cut || observed.hasMore().isPresent()
            ? Message.of("detection.moreSomewhere")
            : ROUND.contains(observed.rowCount())
                ? Message.of("detection.perhapsCut", observed.rowCount())
                : Message.of("detection.none");
    return DetectedPaging.of(PageKind.NONE, Confidence.UNSURE, "", Optional.empty(), reason)
        .ending(observed.hasMoreAt(), observed.totalAt());
  }
}
