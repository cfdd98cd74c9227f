package dev.tributary.adapters.in.engine;

import javax.sql.DataSource;

/**
 * The node that an engine works for.
 *
 * @param connections on which the engine polls and keeps its heartbeats
 */
record EngineNode(String name, DataSource connections, EngineParameters settings) {}
