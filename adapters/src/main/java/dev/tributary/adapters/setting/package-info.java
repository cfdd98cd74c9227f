/**
 * Declarations of settings, and what is derived from them: reading, writing and the JSON Schema.
 * Nothing here depends on a kind of activity.
 */
@NullMarked
package dev.tributary.adapters.setting;

import org.jspecify.annotations.NullMarked;
