package dev.tributary.domain.worktable;

/** A work table: where its rows are, what they hold and how many there are. */
public record WorkTable(WorkTableId id, WorkTableStructure structure, long rows) {}
