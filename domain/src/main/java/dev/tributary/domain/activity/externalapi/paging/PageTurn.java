package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.problem.Message;
import java.util.List;

/** What follows a page. */
public sealed interface PageTurn {
  /** Another page. */
  record More(PagePosition next) implements PageTurn {}

  /**
   * No page.
   *
   * @param warnings when something may be missing
   */
  record Last(List<Message> warnings) implements PageTurn {
    public Last {
      warnings = List.copyOf(warnings);
    }
  }

  /** No page, and the one that was read repeats an earlier one and does not count. */
  record Repeated(Message warning) implements PageTurn {}
}
