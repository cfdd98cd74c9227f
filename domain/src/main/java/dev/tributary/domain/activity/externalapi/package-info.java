/** The External API activity: its settings, their rules and its failures. */
@NullMarked
package dev.tributary.domain.activity.externalapi;

import org.jspecify.annotations.NullMarked;
