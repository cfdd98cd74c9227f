/** Files of separated values, read strictly and loaded by COPY. */
@NullMarked
package dev.tributary.adapters.fileimport;

import org.jspecify.annotations.NullMarked;
