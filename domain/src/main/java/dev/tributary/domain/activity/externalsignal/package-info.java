/** External signal: where a run begins, or goes on, when another system sends a signal. */
@NullMarked
package dev.tributary.domain.activity.externalsignal;

import org.jspecify.annotations.NullMarked;
