/** Imports of files: listed, watched, commanded, and begun with a look at the file. */
@NullMarked
package dev.tributary.webapp.console.fileimport;

import org.jspecify.annotations.NullMarked;
