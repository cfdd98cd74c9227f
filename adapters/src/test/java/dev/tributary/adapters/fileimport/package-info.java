/** Tests of how files are read, byte by byte. */
@NullMarked
package dev.tributary.adapters.fileimport;

import org.jspecify.annotations.NullMarked;
