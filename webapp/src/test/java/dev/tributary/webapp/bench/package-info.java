/**
 * Benchmarks of the packaged program: each is a program of its own that {@code ./tributary bench}
 * starts. No test runs them.
 */
@NullMarked
package dev.tributary.webapp.bench;

import org.jspecify.annotations.NullMarked;
