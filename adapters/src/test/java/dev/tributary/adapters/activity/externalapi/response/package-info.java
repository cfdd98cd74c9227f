/** What becomes of the responses of External API. */
@NullMarked
package dev.tributary.adapters.activity.externalapi.response;

import org.jspecify.annotations.NullMarked;
