/** Files of rows as they come: encoding, separator, header and fields of a row. */
@NullMarked
package dev.tributary.domain.fileimport.file;

import org.jspecify.annotations.NullMarked;
