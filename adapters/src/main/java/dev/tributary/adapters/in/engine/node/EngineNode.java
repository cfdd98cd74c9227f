package dev.tributary.adapters.in.engine.node;

import dev.tributary.adapters.in.engine.config.EngineParameters;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * The node that an engine works for.
 *
 * @param connections on which the engine polls and keeps its heartbeats
 * @param clock the time of the database, by which heartbeats are checked
 */
public record EngineNode(
    String name, DataSource connections, EngineParameters settings, InstantSource clock) {}
