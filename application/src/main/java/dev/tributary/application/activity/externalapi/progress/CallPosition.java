package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.activity.externalapi.paging.PagePosition;

/**
 * The place of a call in an execution.
 *
 * @param call its number, from 1; the same in every repeat
 */
public record CallPosition(int call, PagePosition page) {}
