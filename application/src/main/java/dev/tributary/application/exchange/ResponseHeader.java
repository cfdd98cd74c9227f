package dev.tributary.application.exchange;

/** A header of an answer as it came. */
public record ResponseHeader(String name, String value) {}
