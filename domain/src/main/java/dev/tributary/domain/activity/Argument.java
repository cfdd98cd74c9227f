package dev.tributary.domain.activity;

/**
 * A parameter that an activity gives to another workflow.
 *
 * @param value an expression over event variables
 */
public record Argument(String name, String value) {}
