package dev.tributary.domain.activity.enrichment;

/**
 * What must be equal.
 *
 * @param source an expression over the primary set
 * @param destination an expression over the linked set
 */
public record Criterion(String source, String destination) {}
