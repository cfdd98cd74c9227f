package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.editor.detection.SentParameters.Sent;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/** The number of rows that a request asks for. */
final class PageSize {
  private static final List<String> NAMES =
      List.of(
          "limit",
          "perpage",
          "pagesize",
          "size",
          "maxresults",
          "top",
          "first",
          "take",
          "count",
          "itemsperpage",
          "rows",
          "maxkeys",
          "pagelimit",
          "batchsize");

  private PageSize() {}

  /**
   * Adds the size to a finding, unless the API gives another number of rows than it was asked for
   * although there are more.
   */
  static DetectedPaging added(DetectedPaging paging, Observation observed) {
    Optional<Sent> sent = observed.sent().named(NAMES).filter(each -> each.number().orElse(0) > 0);
    if (sent.isEmpty()) {
      return paging;
    }
    int wanted = sent.get().number().orElse(0);
    return observed.rowCount() == wanted
        ? paging.sized(wanted, sent.get().place())
        : paging.because(
            Optional.of(Message.of("detection.sizeIgnored", wanted, observed.rowCount())));
  }
}
