/** Arms workflows, and starts their runs at the times of their schedulers. */
@NullMarked
package dev.tributary.application.schedule;

import org.jspecify.annotations.NullMarked;
