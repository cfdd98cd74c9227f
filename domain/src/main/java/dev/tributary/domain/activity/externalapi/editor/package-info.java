/** A call that an editor proposes, made of what an author has at hand, and what it leaves out. */
@NullMarked
package dev.tributary.domain.activity.externalapi.editor;

import org.jspecify.annotations.NullMarked;
