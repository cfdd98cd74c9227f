@NullMarked
package dev.tributary.domain.fileimport.date;

import org.jspecify.annotations.NullMarked;
