package dev.tributary.domain.activity;

/**
 * A column that an activity adds to its rows.
 *
 * @param name how later activities call it
 * @param label what a person reads; blank takes the name
 * @param expression what it holds
 * @param defaultExpression an expression for where that is null; blank leaves null
 */
public record AdditionalField(
    String name, String label, String expression, String defaultExpression) {}
