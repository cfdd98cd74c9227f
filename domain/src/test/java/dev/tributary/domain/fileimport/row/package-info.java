@NullMarked
package dev.tributary.domain.fileimport.row;

import org.jspecify.annotations.NullMarked;
