package dev.tributary.domain.exchange;

/** A header of a kept exchange; a sensitive value is masked. */
public record KeptHeader(String name, String value) {}
