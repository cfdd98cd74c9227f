/** Imports of files: list, progress, commands, and the preview that starts one. */
@NullMarked
package dev.tributary.webapp.console.fileimport;

import org.jspecify.annotations.NullMarked;
