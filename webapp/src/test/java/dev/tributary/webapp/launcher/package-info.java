/** The launcher script, run by the machine's {@code sh} with a JDK and a Maven made of paper. */
@NullMarked
package dev.tributary.webapp.launcher;

import org.jspecify.annotations.NullMarked;
