/**
 * Faults from a seed against three nodes of the packaged program over one PostgreSQL, while clients
 * start runs: {@code ./tributary chaos} starts it, and no test runs it but those of its own rules.
 */
@NullMarked
package dev.tributary.webapp.chaos;

import org.jspecify.annotations.NullMarked;
