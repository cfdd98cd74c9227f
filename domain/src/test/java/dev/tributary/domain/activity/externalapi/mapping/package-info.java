@NullMarked
package dev.tributary.domain.activity.externalapi.mapping;

import org.jspecify.annotations.NullMarked;
