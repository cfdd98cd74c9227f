package dev.tributary.domain.workflow;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;

/** A transition from an outlet of one activity to another activity. */
public record Transition(ActivityId from, Outlet outlet, ActivityId to) {}
