/** Tasks that wait: what they wait for, and what ends their waits. */
@NullMarked
package dev.tributary.application.run.waiting;

import org.jspecify.annotations.NullMarked;
