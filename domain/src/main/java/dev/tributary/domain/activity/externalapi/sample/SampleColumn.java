package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;

/**
 * A column that a sample proposes.
 *
 * @param example how its first value begins; empty when the sample holds none
 */
public record SampleColumn(OutboundColumn column, String example) {}
