package dev.tributary.domain.workflow;

import java.time.Instant;

/** A published state of a workflow; it never changes. Numbers count from 1. */
public record Revision(
    RevisionId id,
    int number,
    WorkflowDefinition definition,
    Instant publishedAt,
    String publishedBy) {}
