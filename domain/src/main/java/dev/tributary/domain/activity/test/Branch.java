package dev.tributary.domain.activity.test;

/**
 * An outlet with its condition.
 *
 * @param outlet the name that transitions use
 * @param when the condition, over event variables
 */
public record Branch(String outlet, String when) {}
