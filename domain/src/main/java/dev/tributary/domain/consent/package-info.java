/** Which opt-outs may be set and taken back, by whom. */
@NullMarked
package dev.tributary.domain.consent;

import org.jspecify.annotations.NullMarked;
