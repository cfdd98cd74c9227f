package dev.tributary.adapters.in.engine.node;

/** The version of the program that this node executes. */
public record NodeVersion(String value) {}
