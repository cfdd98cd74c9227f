package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.PageRequest;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the requests for pages with how often the tasks of their runs were taken over. */
final class PageCheck {
  private PageCheck() {}

  /** The next page is requested once the rows of the one before are stored. */
  static void check(List<PageRequest> requests, List<Run> runs, Findings findings) {
    Map<String, List<Integer>> pagesByTag =
        requests.stream()
            .collect(
                Collectors.groupingBy(
                    PageRequest::tag, Collectors.mapping(PageRequest::page, Collectors.toList())));
    for (Run run : runs) {
      List<Integer> pages = pagesByTag.getOrDefault(run.tag(), List.of());
      findings.require(
          Invariant.PAGE_ONCE, run.id(), repeated(pages) <= run.takenOver().size(), pages);
    }
  }

  /** How many were requested after a later one. */
  private static long repeated(List<Integer> pages) {
    int latest = 0;
    long repeated = 0;
    for (int page : pages) {
      if (page < latest) {
        repeated++;
      }
      latest = Math.max(latest, page);
    }
    return repeated;
  }
}
