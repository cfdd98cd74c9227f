package dev.tributary.domain.activity;

import dev.tributary.domain.expression.Term;
import dev.tributary.domain.worktable.Column;

/** A column and what computes it. */
public record ComputedColumn(Column column, Term term) {}
