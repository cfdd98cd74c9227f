package dev.tributary.adapters.in.engine;

/** The version of the program that this node executes. */
public record NodeVersion(String value) {}
