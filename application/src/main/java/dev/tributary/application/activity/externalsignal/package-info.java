/** External signal: waits for a signal, or passes the flow on that one has started. */
@NullMarked
package dev.tributary.application.activity.externalsignal;

import org.jspecify.annotations.NullMarked;
