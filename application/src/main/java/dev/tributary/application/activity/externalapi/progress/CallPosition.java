package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.activity.externalapi.paging.PagePosition;

/**
 * The place of a call in an execution.
 *
 * @param part of the call plan, from 1
 * @param page of the part
 * @param start of the part, known from its second page on
 */
public record CallPosition(long part, PagePosition page, PartStart start) {
  public static CallPosition first(long part, PagePosition page) {
    return new CallPosition(part, page, PartStart.NONE);
  }

  /** Whether it is the same page. */
  public boolean isSame(CallPosition other) {
    return part == other.part && page.equals(other.page);
  }

  /** The number of the call, the same in every repeat: first come the first pages of all parts. */
  public long call(long parts) {
    return (page.request() - 1L) * parts + part;
  }
}
