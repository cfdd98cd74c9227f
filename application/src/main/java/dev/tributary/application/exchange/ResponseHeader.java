package dev.tributary.application.exchange;

/** A header of a response as it came. */
public record ResponseHeader(String name, String value) {}
