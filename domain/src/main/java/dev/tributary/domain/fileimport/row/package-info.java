/** The rules for one row of an import: its values, its notes and the reason of its rejection. */
@NullMarked
package dev.tributary.domain.fileimport.row;

import org.jspecify.annotations.NullMarked;
