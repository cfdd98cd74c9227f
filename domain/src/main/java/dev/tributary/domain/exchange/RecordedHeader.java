package dev.tributary.domain.exchange;

/** A header of a kept exchange; a sensitive value is masked. */
public record RecordedHeader(String name, String value) {}
