package dev.tributary.application.activity.externalapi;

/**
 * What the operator allows authors to try.
 *
 * @param characters of a sample that is parsed
 * @param rows that a tried call sends and shows
 */
public record SampleLimits(int characters, int rows) {}
