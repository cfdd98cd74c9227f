package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.exchange.HeaderValue;

/**
 * A query parameter that is appended to those of the URL; several may have one name.
 *
 * @param value a text, which may hold {@code $(expression)}, or the name of a secret
 */
public record QueryParameter(String name, HeaderValue value) {}
