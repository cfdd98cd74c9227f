/** Tests of the rules of the kinds that work on sets. */
@NullMarked
package dev.tributary.domain.activity;

import org.jspecify.annotations.NullMarked;
