/** Tests of what a file may look like and what its rows may hold. */
@NullMarked
package dev.tributary.domain.fileimport;

import org.jspecify.annotations.NullMarked;
