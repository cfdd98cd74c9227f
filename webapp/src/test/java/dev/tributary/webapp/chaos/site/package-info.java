/** Everything that faults are injected into, and what it has stored. */
@NullMarked
package dev.tributary.webapp.chaos.site;

import org.jspecify.annotations.NullMarked;
