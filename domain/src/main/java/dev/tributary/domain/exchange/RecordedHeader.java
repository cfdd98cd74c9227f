package dev.tributary.domain.exchange;

/** A header of a recorded exchange; a sensitive value is masked. */
public record RecordedHeader(String name, String value) {}
