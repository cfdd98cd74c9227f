/** External signal: where a signal starts a run, or lets it go on. */
@NullMarked
package dev.tributary.adapters.activity.externalsignal;

import org.jspecify.annotations.NullMarked;
