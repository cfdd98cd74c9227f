/** Pinned responses: keeping them, and giving them to those who test. */
@NullMarked
package dev.tributary.application.activity.externalapi.pinned;

import org.jspecify.annotations.NullMarked;
