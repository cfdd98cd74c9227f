/** What an import would make of the beginning of a file. */
@NullMarked
package dev.tributary.application.fileimport.preview;

import org.jspecify.annotations.NullMarked;
