package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.activity.externalapi.paging.PagePosition;

/**
 * The place of a call in an execution.
 *
 * @param part of the call plan, from 1
 * @param page of the part
 */
public record CallPosition(long part, PagePosition page) {
  /** The number of the call, the same in every repeat: first come the first pages of all parts. */
  public long call(long parts) {
    return (page.page() - 1L) * parts + part;
  }
}
