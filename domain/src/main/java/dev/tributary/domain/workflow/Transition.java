package dev.tributary.domain.workflow;

/** An arrow from an outlet of one activity to another activity. */
public record Transition(ActivityId from, Outlet outlet, ActivityId to) {}
