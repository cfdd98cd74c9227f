package dev.tributary.domain.activity.externalapi.request;

/**
 * One pair of a form body; several may have one name.
 *
 * @param value may hold {@code $(expression)}
 */
public record FormParameter(String name, String value) {}
