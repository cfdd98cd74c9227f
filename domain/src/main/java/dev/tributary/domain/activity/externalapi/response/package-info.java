/** The form of a response: its format, and which of its rows count. */
@NullMarked
package dev.tributary.domain.activity.externalapi.response;

import org.jspecify.annotations.NullMarked;
