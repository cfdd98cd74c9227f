/** How dates and times are written in the fields of a file. */
@NullMarked
package dev.tributary.domain.fileimport.date;

import org.jspecify.annotations.NullMarked;
