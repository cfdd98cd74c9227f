package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/**
 * The work tables that responses filled.
 *
 * @param rejects the lines that became no rows; empty when the mapping rejects none
 */
public record LoadResult(WorkTable rows, Optional<WorkTable> rejects) {}
