package dev.tributary.application.activity.externalapi.sample;

/**
 * What the operator allows authors to try.
 *
 * @param characters of a sample that is parsed
 * @param rows that a tried call sends and shows
 * @param pages that a tried call requests
 * @param depth of objects and arrays, whatever the guardrails of an activity say
 * @param keyLength characters of a name, whatever they are
 */
public record SampleLimits(int characters, int rows, int pages, int depth, int keyLength) {}
