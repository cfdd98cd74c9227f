/**
 * The External API activity: what its author sets, what its request holds, and how its response
 * becomes typed rows.
 */
@NullMarked
package dev.tributary.domain.activity.externalapi;

import org.jspecify.annotations.NullMarked;
