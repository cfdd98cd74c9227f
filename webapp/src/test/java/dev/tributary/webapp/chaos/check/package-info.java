/**
 * Decides from what witnesses recorded, and from rows that were read by plain JDBC, whether the
 * program lost, doubled or forgot anything. Uses the JDK alone: no code of the program.
 */
@NullMarked
package dev.tributary.webapp.chaos.check;

import org.jspecify.annotations.NullMarked;
