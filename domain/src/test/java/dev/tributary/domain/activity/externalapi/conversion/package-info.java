@NullMarked
package dev.tributary.domain.activity.externalapi.conversion;

import org.jspecify.annotations.NullMarked;
