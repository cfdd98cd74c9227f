@NullMarked
package dev.tributary.domain.activity.externalapi.incremental;

import org.jspecify.annotations.NullMarked;
