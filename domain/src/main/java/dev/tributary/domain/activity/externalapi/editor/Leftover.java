package dev.tributary.domain.activity.externalapi.editor;

/**
 * Something that an import does not take.
 *
 * @param item how it is called in what was imported; never its value
 */
public record Leftover(String item, LeftoverReason reason) {}
