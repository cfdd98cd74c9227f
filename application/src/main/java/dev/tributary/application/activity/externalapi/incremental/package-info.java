/** The watermarks of activities: where a run begins, and how far it has come. */
@NullMarked
package dev.tributary.application.activity.externalapi.incremental;

import org.jspecify.annotations.NullMarked;
