/** Pages that make the call of External API of what an author pastes. */
@NullMarked
package dev.tributary.webapp.activity.externalapi.callimport;

import org.jspecify.annotations.NullMarked;
