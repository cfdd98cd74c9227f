@NullMarked
package dev.tributary.domain.fileimport.file;

import org.jspecify.annotations.NullMarked;
