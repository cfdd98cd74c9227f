package dev.tributary.domain.activity.externalapi.mapping;

import java.util.Optional;

/**
 * A value of the response that another replaces.
 *
 * @param from the exact source value: a text, or a number or boolean as it was written; empty
 *     stands for every empty value
 * @param to in its place, written as the column's values are; empty for none
 */
public record Remapping(String from, Optional<String> to) {}
