/** What may differ between a response and its mapping. */
@NullMarked
package dev.tributary.domain.activity.externalapi.drift;

import org.jspecify.annotations.NullMarked;
