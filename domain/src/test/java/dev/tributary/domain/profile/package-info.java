/** What may be looked for and written. */
@NullMarked
package dev.tributary.domain.profile;

import org.jspecify.annotations.NullMarked;
