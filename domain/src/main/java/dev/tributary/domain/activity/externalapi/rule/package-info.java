/** What may be set about retries and about the rules for responses. */
@NullMarked
package dev.tributary.domain.activity.externalapi.rule;

import org.jspecify.annotations.NullMarked;
