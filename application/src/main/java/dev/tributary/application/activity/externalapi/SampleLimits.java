package dev.tributary.application.activity.externalapi;

/**
 * What the operator allows authors to try.
 *
 * @param characters of a sample that is parsed
 */
public record SampleLimits(int characters) {}
