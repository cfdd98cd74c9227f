@NullMarked
package dev.tributary.domain.approval;

import org.jspecify.annotations.NullMarked;
