/** What an activity fetches anew: the watermark of the runs before. */
@NullMarked
package dev.tributary.domain.activity.externalapi.incremental;

import org.jspecify.annotations.NullMarked;
