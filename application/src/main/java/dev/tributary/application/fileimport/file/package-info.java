/** What the beginning of a file shows: how it is written, and its columns. */
@NullMarked
package dev.tributary.application.fileimport.file;

import org.jspecify.annotations.NullMarked;
