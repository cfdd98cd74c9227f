/** Tests of what the texts of messages can do and cannot. */
@NullMarked
package dev.tributary.adapters.personalisation;

import org.jspecify.annotations.NullMarked;
