/**
 * The plan of an import: the form of its file, the column of each field, the key of its rows and
 * what happens to them.
 */
@NullMarked
package dev.tributary.domain.fileimport.plan;

import org.jspecify.annotations.NullMarked;
