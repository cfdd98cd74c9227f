package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/**
 * Where a response goes.
 *
 * @param rejects for the lines that cannot become rows; empty when the mapping rejects none
 */
public record ResponseTables(WorkTable rows, Optional<WorkTable> rejects) {}
