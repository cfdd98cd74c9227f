/**
 * Benchmarks of the packaged program: each is a program of its own that {@code ./tributary bench}
 * starts, and no test runs it. What does not depend on the machine is asserted by a test: the cost
 * of a small run.
 */
@NullMarked
package dev.tributary.webapp.bench;

import org.jspecify.annotations.NullMarked;
