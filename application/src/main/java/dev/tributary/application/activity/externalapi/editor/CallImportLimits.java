package dev.tributary.application.activity.externalapi.editor;

/**
 * What may be imported.
 *
 * @param characters of a command line, a description of an API or a response
 * @param depth of its objects and arrays
 * @param values of a description
 */
public record CallImportLimits(int characters, int depth, int values) {}
