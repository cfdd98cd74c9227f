package dev.tributary.application.activity.externalapi.mapping;

/**
 * What a reader of JSON refuses.
 *
 * @param depth nested objects and arrays, the outermost being 1
 * @param keyLength characters of a name
 * @param elementSize characters of names and values in one element, or in all picked values
 */
public record JsonLimits(int depth, int keyLength, int elementSize) {}
