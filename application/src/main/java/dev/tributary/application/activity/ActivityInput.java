package dev.tributary.application.activity;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.worktable.WorkTable;
import java.util.Optional;

/**
 * What arrived over one transition: where the transition begins, and the rows it carries, if any.
 */
public record ActivityInput(ActivityId from, Outlet outlet, Optional<WorkTable> table) {}
