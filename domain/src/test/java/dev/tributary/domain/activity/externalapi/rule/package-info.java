/** What may be set about retries and rules. */
@NullMarked
package dev.tributary.domain.activity.externalapi.rule;

import org.jspecify.annotations.NullMarked;
