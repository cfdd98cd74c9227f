@NullMarked
package dev.tributary.domain.fileimport.plan;

import org.jspecify.annotations.NullMarked;
