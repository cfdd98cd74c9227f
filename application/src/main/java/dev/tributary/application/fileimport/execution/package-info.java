/** Executing an import: its claim, loading its rows, merging them into the resource. */
@NullMarked
package dev.tributary.application.fileimport.execution;

import org.jspecify.annotations.NullMarked;
