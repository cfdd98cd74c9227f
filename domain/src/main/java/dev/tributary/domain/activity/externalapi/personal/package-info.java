/** Personal data in the requests of an External API activity. */
@NullMarked
package dev.tributary.domain.activity.externalapi.personal;

import org.jspecify.annotations.NullMarked;
